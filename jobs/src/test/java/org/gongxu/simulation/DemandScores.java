package org.gongxu.simulation;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.flow.DrawSummary;

/** Are all openings of an occupation and year inside the 80 % interval of their joint draws? */
final class DemandScores {

  private DemandScores() {}

  static void add(Tables tables, Truth truth, Figures figures) {
    Map<String, Map<Integer, double[]>> drawn = new TreeMap<>();
    for (Row row : tables.read("demand_forecast").orderBy("industry", "period").collectAsList()) {
      double[] draws = Tables.doubles(row, "draws");
      double[] sum =
          drawn
              .computeIfAbsent(row.getAs("occupation"), key -> new TreeMap<>())
              .computeIfAbsent(
                  Integer.parseInt(row.<String>getAs("period").substring(0, 4)),
                  year -> new double[draws.length]);
      Arrays.setAll(sum, d -> sum[d] + draws[d]);
    }
    look(figures, "true mean in 80 %: openings ", drawn, truth.openings("expected_openings"));
    look(figures, "realised in 80 %: openings ", drawn, truth.openings("realised_openings"));
  }

  private static void look(
      Figures figures,
      String figure,
      Map<String, Map<Integer, double[]>> drawn,
      Map<String, Map<Integer, Double>> truth) {
    drawn.forEach(
        (occupation, years) ->
            years.forEach(
                (year, draws) -> {
                  DrawSummary told = DrawSummary.of(draws);
                  double value = truth.get(occupation).get(year);
                  figures.look(figure + year, SupplyScores.inside(told.p10(), told.p90(), value));
                }));
  }
}
