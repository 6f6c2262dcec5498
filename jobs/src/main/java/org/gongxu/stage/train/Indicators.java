package org.gongxu.stage.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.industry.Published;
import org.gongxu.stage.StageContext;

/**
 * The regressors that settings ask for, as the site delivered them.
 *
 * @param regressors what there is
 * @param stocks rows of {@link #stocks}; null where employment takes no part
 * @param missing lines for the run's report: what was asked for and is not there
 */
record Indicators(Regressors regressors, Dataset<Row> stocks, List<String> missing) {

  /** Reads what the settings ask for, known by the as-of day. */
  static Indicators of(StageContext context) {
    Set<String> asked = context.site().method().forecast().learning().regressors();
    List<String> missing = new ArrayList<>();
    Set<String> names = new TreeSet<>(asked);
    boolean employment = names.remove(Regressors.EMPLOYMENT);
    if (employment && !context.site().delivers("industry_employment")) {
      missing.add("no industry_employment delivered: left out of the regressions");
      employment = false;
    }
    Map<String, Published> indicators =
        names.isEmpty() ? Map.of() : published(context, names, missing);
    return new Indicators(
        new Regressors(indicators, employment),
        employment ? stocks(known(context, "industry_employment")) : null,
        List.copyOf(missing));
  }

  private static Map<String, Published> published(
      StageContext context, Set<String> names, List<String> missing) {
    Map<String, Published> indicators =
        context.site().delivers("macro_indicator")
            ? indicators(known(context, "macro_indicator"), names, context.site().homeRegions())
            : Map.of();
    names.stream()
        .filter(name -> !indicators.containsKey(name))
        .forEach(name -> missing.add("no macro_indicator '" + name + "': left out of regressions"));
    return indicators;
  }

  private static Dataset<Row> known(StageContext context, String table) {
    return context.lake().read(table).where(col("known_at").leq(lit(context.run().asOf())));
  }

  /**
   * Indicators by name; of several regions a home region's, else that of the smallest code.
   *
   * @param rows rows of {@code macro_indicator}
   * @param names names wanted
   * @param homeRegions the site's own regions
   */
  static Map<String, Published> indicators(
      Dataset<Row> rows, Set<String> names, List<String> homeRegions) {
    Map<String, TreeMap<String, List<Published.Value>>> byRegion = new TreeMap<>();
    for (Row row :
        rows.where(col("indicator").isin(names.toArray()))
            .select("indicator", "region", "period", "value", "known_at")
            .collectAsList()) {
      byRegion
          .computeIfAbsent(row.getString(0), name -> new TreeMap<>())
          .computeIfAbsent(row.getString(1), region -> new ArrayList<>())
          .add(value(row.getString(2), row.getDouble(3), row, 4));
    }
    Map<String, Published> indicators = new TreeMap<>();
    byRegion.forEach(
        (name, regions) ->
            indicators.put(
                name,
                new Published(
                    regions.get(
                        homeRegions.stream()
                            .filter(regions::containsKey)
                            .findFirst()
                            .orElse(regions.firstKey())))));
    return indicators;
  }

  /**
   * Stocks by cell.
   *
   * @param rows rows of {@code industry_employment}
   * @return {@code industry, occupation, region, stock}, the last a list of {@code period,
   *     employed, known_at}
   */
  static Dataset<Row> stocks(Dataset<Row> rows) {
    return rows.where(col("industry").isNotNull().and(col("occupation").isNotNull()))
        .groupBy("industry", "occupation", "region")
        .agg(collect_list(struct(col("period"), col("employed"), col("known_at"))).as("stock"));
  }

  /** The stock of a cell; an empty one for null. */
  static Published stock(List<Row> rows) {
    return new Published(
        rows == null
            ? List.of()
            : rows.stream().map(row -> value(row.getString(0), row.getDouble(1), row, 2)).toList());
  }

  private static Published.Value value(String period, double value, Row row, int knownAt) {
    return new Published.Value(Period.parse(period), value, row.getLocalDate(knownAt));
  }
}
