package org.gongxu.simulation;

import java.util.Map;
import org.apache.spark.sql.Row;

/** Is the balance on the right side, is demand inside its interval, do the identities hold? */
final class BalanceScores {

  private static final double SURE = 0.9;
  private static final double EXACT = 1e-9;

  private BalanceScores() {}

  static void add(Tables tables, Truth truth, Figures figures) {
    Map<String, Map<Integer, Double>> openings = truth.openings("realised_openings_entry");
    Map<String, String> planted = truth.planted();
    for (Row row : tables.read("occupation_balance").orderBy("year").collectAsList()) {
      String occupation = row.getAs("occupation");
      int year = row.getAs("year");
      double came = openings.get(occupation).get(year);
      boolean inside =
          SupplyScores.inside(
              row.<Double>getAs("demand_p10"), row.<Double>getAs("demand_p90"), came);
      figures.look("realised in 80 %: entry openings " + year, inside);
      String shape = planted.get(occupation);
      if (shape != null) {
        double p = row.<Double>getAs(shape.equals("boom") ? "p_shortage" : "p_surplus");
        figures.look(shape + " trade, P > 0.9 on its side, " + year, p > SURE);
        figures.value(shape + " trade, P of its side, " + year, p);
      }
    }
    double largest = 0;
    for (Row row : tables.read("identity_check").collectAsList()) {
      double relative = row.<Double>getAs("relative");
      largest = Math.max(largest, relative);
      figures.look("identities to 1e-9 in every draw", relative <= EXACT);
    }
    figures.value("largest identity gap, share of the total", largest);
  }
}
