package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;
import org.gongxu.stage.StageContext;

/**
 * A past origin of the tournament, and the day that stands to it as the run's day stands to now.
 *
 * @param period the last period known
 * @param asOf the day facts were known by
 */
record PastOrigin(String period, LocalDate asOf) implements Serializable {

  private static final int MONTHS = 12;

  /** The origins whose forecasts the tournament kept, earliest first; none without demand. */
  static List<PastOrigin> of(StageContext context) {
    if (!context.lake().has("backtest")) {
      return List.of();
    }
    Period last = context.run().lastObserved(context.site().method().demand().frequency());
    int months = MONTHS / last.frequency().perYear();
    return context
        .lake()
        .read("backtest")
        .where(col("model").equalTo("combination"))
        .select("origin")
        .distinct()
        .collectAsList()
        .stream()
        .map((Row row) -> Period.parse(row.getString(0)))
        .sorted()
        .map(
            origin ->
                new PastOrigin(
                    origin.toString(),
                    context
                        .run()
                        .asOf()
                        .minusMonths((long) months * (last.index() - origin.index()))))
        .toList();
  }

  /** The last calendar year known whole. */
  int lastYear() {
    return Period.parse(period).plus(1).year() - 1;
  }
}
