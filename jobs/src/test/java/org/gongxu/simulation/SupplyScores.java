package org.gongxu.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.flow.DrawSummary;
import org.gongxu.quality.rules.Dossiers.Programme;

/** Are the true rates, and what later came, inside the 80 % intervals of the supply forecast? */
final class SupplyScores {

  private SupplyScores() {}

  static void add(Tables tables, Truth truth, Figures figures) {
    Map<String, Map<Programme, Double>> rates = truth.rates();
    for (Row row : tables.read("supply_rate").collectAsList()) {
      String rate = row.getAs("rate");
      Double value = rates.getOrDefault(rate, Map.of()).get(Tables.programme(row));
      if (value != null) {
        look(figures, "true rate in 80 %: " + rate, row, "mean_p10", "mean_p90", value);
        look(figures, "true rate in 80 % of a cohort's: " + rate, row, "p10", "p90", value);
      }
    }
    Map<String, Map<Programme, Map<Integer, Double>>> came = new TreeMap<>();
    came.put("completions", truth.future("realised_graduates"));
    came.put("entrants", truth.future("realised_local_entrants"));
    for (Row row : tables.read("supply_forecast").collectAsList()) {
      came.forEach(
          (column, realised) -> {
            Double value = realised.get(Tables.programme(row)).get(row.<Integer>getAs("year"));
            String figure = "realised in 80 %: " + column + " " + row.getAs("year");
            if (value != null) {
              DrawSummary drawn = DrawSummary.of(Tables.doubles(row, column));
              figures.look(figure, inside(drawn.p10(), drawn.p90(), value));
            }
          });
    }
  }

  private static void look(
      Figures figures, String figure, Row row, String low, String high, double value) {
    figures.look(figure, inside(row.<Double>getAs(low), row.<Double>getAs(high), value));
  }

  static boolean inside(double low, double high, double value) {
    return low <= value && value <= high;
  }
}
