package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Method;
import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/** Counts demand and supply by period from what was known on the as-of day. */
public final class PanelStage implements Stage {

  private static final Logger LOG = LogManager.getLogger(PanelStage.class);

  @Override
  public String name() {
    return "panel";
  }

  @Override
  public String purpose() {
    return "counts demand and supply by period";
  }

  @Override
  public StageReport run(StageContext context) {
    List<String> headlines = new ArrayList<>(demand(context));
    headlines.addAll(new SupplySide(context).write());
    return new StageReport(headlines);
  }

  private static List<String> demand(StageContext context) {
    if (!context.site().delivers("enterprise_hiring")) {
      return List.of("no enterprise_hiring delivered: no demand panel");
    }
    long start = System.nanoTime();
    Dataset<Row> hiring = context.lake().read("enterprise_hiring");
    Method.Demand demand = context.site().method().demand();
    LocalDate earliest = earliest(context, hiring);
    DemandPanel.Span span = span(context, earliest, demand.frequency());
    Dataset<Row> vacancies =
        DemandPanel.vacancies(hiring, keyIndustries(context), context.run().asOf(), demand)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> panel =
        DemandPanel.derive(vacancies, span, demand).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      context
          .lake()
          .overwrite("demand_panel", panel.where(col("key_industry").isNotNull()).coalesce(1));
      context
          .lake()
          .overwrite(
              "demand_month",
              DemandPanel.months(vacancies, span(context, earliest, Frequency.MONTH)).coalesce(1));
      DemandCounts counts = DemandCounts.of(panel);
      LOG.info("demand_panel: {} rows, {} s", counts.rows(), seconds(start));
      return counts.headlines(span);
    } finally {
      panel.unpersist(false);
      vacancies.unpersist(false);
    }
  }

  private static LocalDate earliest(StageContext context, Dataset<Row> hiring) {
    LocalDate asOf = context.run().asOf();
    LocalDate earliest = hiring.where(Known.by(asOf)).agg(min("posted_on")).head().getLocalDate(0);
    if (earliest == null) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot count demand: no row of enterprise_hiring was known on "
              + asOf
              + "; deliver one or name a later --as-of");
    }
    return earliest;
  }

  private static DemandPanel.Span span(
      StageContext context, LocalDate earliest, Frequency frequency) {
    return DemandPanel.Span.since(
        earliest, context.run().asOf(), context.run().lastObserved(frequency));
  }

  private static KeyIndustries keyIndustries(StageContext context) {
    Map<String, String> byPrefix = new TreeMap<>();
    context
        .lake()
        .readOrEmpty("industry_key_industry")
        .select("industry", "key_industry")
        .collectAsList()
        .forEach(row -> byPrefix.put(row.getString(0), row.getString(1)));
    boolean hasOther =
        !context
            .lake()
            .readOrEmpty("codes")
            .where(
                col("code_list")
                    .equalTo("key_industry")
                    .and(col("code").equalTo(KeyIndustries.OTHER)))
            .isEmpty();
    return new KeyIndustries(byPrefix, hasOther ? KeyIndustries.OTHER : null);
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
  }
}
