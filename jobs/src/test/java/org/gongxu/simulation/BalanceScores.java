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
    Map<String, Map<Integer, Double>> expected = truth.openings("expected_openings_entry");
    Map<String, Map<Integer, Double>> entrants = truth.entrantsByOccupation();
    Map<String, String> planted = truth.planted();
    for (Row row : tables.read("occupation_balance").orderBy("year").collectAsList()) {
      String occupation = row.getAs("occupation");
      int year = row.getAs("year");
      double low = row.<Double>getAs("demand_p10");
      double high = row.<Double>getAs("demand_p90");
      double mean = expected.get(occupation).get(year);
      boolean came = SupplyScores.inside(low, high, openings.get(occupation).get(year));
      figures.look(
          "true mean in 80 %: entry openings " + year, SupplyScores.inside(low, high, mean));
      figures.look("realised in 80 %: entry openings " + year, came);
      side(figures, row, mean - entrants.get(occupation).get(year));
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

  /** Whoever is called short or in surplus with P > 0.9: is the true mean gap on that side? */
  private static void side(Figures figures, Row row, double gap) {
    if (row.<Double>getAs("p_shortage") > SURE) {
      figures.look("called short with P > 0.9, and is, " + row.getAs("year"), gap > 0);
    }
    if (row.<Double>getAs("p_surplus") > SURE) {
      figures.look("called surplus with P > 0.9, and is, " + row.getAs("year"), gap < 0);
    }
  }
}
