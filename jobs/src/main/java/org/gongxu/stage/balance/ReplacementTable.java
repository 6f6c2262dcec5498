package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.demand.ReplacementDemand;
import org.gongxu.settings.Method;

/**
 * Openings that stocks of employment imply, where two years of stock or more are known: the rows of
 * {@code replacement_demand}. Growth goes on as it was, its mean uncertain by the spread of its
 * years; exits and transfers are drawn, by occupation where a code table tells them.
 */
final class ReplacementTable {

  private final SeparationRates rates;
  private final Seed run;
  private final int draws;

  ReplacementTable(Method method, SeparationRates rates) {
    this.rates = rates;
    this.run = Seed.of(method.seed());
    this.draws = method.draws();
  }

  /** The rows of every occupation whose growth can be told. */
  List<Row> rows(TreeMap<String, MarketCounts> counts, TreeSet<Integer> years) {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, market) -> {
          TreeMap<Integer, Double> stock = market.stock();
          if (stock.size() > 1 && stock.values().stream().allMatch(persons -> persons > 0)) {
            years.tailSet(stock.lastKey(), false).forEach(year -> rows.add(row(key, stock, year)));
          }
        });
    return rows;
  }

  private Row row(String key, TreeMap<Integer, Double> stock, int year) {
    String[] place = key.split("\\|", 2);
    double[] growth = growth(key, stock);
    double[] exits = rates.exits(place[1], run, draws);
    double[] transfers = rates.transfers(place[1], run, draws);
    double last = stock.lastEntry().getValue();
    int ahead = year - stock.lastKey();
    double[][] parts = new double[3][growth.length];
    for (int d = 0; d < growth.length; d++) {
      ReplacementDemand one =
          ReplacementDemand.of(
              last * StrictMath.exp(growth[d] * (ahead - 1)),
              last * StrictMath.exp(growth[d] * ahead),
              1,
              new ReplacementDemand.Rates(exits[d], transfers[d]));
      parts[0][d] = one.change();
      parts[1][d] = one.separations();
      parts[2][d] = one.grossOpenings();
    }
    TableRow row =
        Summaries.at(TableRow.of("replacement_demand"), new RegionYear(place[0], year))
            .set("occupation", place[1])
            .set("employed", last)
            .set("rates", rates.basis(place[1]));
    Summaries.set(row, "growth", DrawSummary.of(parts[0]));
    Summaries.set(row, "replacement", DrawSummary.of(parts[1]));
    Summaries.set(row, "openings", DrawSummary.of(parts[2]));
    return row.build();
  }

  /** Mean yearly growth of the logarithm, one draw per world. */
  private double[] growth(String key, TreeMap<Integer, Double> stock) {
    List<Double> steps = new ArrayList<>();
    Integer before = null;
    for (Integer year : stock.keySet()) {
      if (before != null) {
        double step = StrictMath.log(stock.get(year) / stock.get(before));
        steps.add(step / (year - before));
      }
      before = year;
    }
    double mean = DrawSummary.mean(steps.stream().mapToDouble(Double::doubleValue).toArray());
    double squares = 0;
    for (double step : steps) {
      squares += (step - mean) * (step - mean);
    }
    // One step tells no spread: its own size stands for it.
    double spread = steps.size() > 1 ? Math.sqrt(squares / (steps.size() - 1)) : Math.abs(mean);
    double[] growth = new double[draws];
    for (int d = 0; d < growth.length; d++) {
      double normal = run.child("growth of stocks").child(key).stream(d).normal();
      growth[d] = mean + spread / Math.sqrt(steps.size()) * normal;
    }
    return growth;
  }
}
