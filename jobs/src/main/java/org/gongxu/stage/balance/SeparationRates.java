package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue;
import org.gongxu.settings.Method;

/**
 * Shares of the employed who leave the labour force or for another occupation in a year, by
 * occupation where a code table tells them, else the site's interval. A rate by occupation moves
 * with the site's in every world: draw × its own ÷ the site's median, so that the interval's
 * relative width stays.
 *
 * @param own exit (0) and transfer (1) rate by occupation
 * @param exits the site's exits
 * @param transfers the site's transfers
 */
record SeparationRates(
    TreeMap<String, double[]> own, UncertainValue exits, UncertainValue transfers)
    implements Serializable {

  /** From the code table and a site's settings. */
  static SeparationRates of(Dataset<Row> table, Method method) {
    TreeMap<String, double[]> own = new TreeMap<>();
    for (Row row : table.select("occupation", "exit_rate", "transfer_rate").collectAsList()) {
      own.put(row.getString(0), new double[] {row.getDouble(1), row.getDouble(2)});
    }
    Method.Surveyed surveyed = method.balance().surveyed();
    return new SeparationRates(
        own,
        share("exits", surveyed.exits().get(0), surveyed.exits().get(1)),
        share("transfers", surveyed.transfers().get(0), surveyed.transfers().get(1)));
  }

  private static UncertainValue share(String name, double low, double high) {
    return new UncertainValue(name, UncertainValue.Scale.SHARE, low, high, "settings", false);
  }

  /** Where an occupation's rates are from: {@code occupation} or {@code site}. */
  String basis(String occupation) {
    return own.containsKey(occupation) ? "occupation" : "site";
  }

  /** The median share who leave the labour force. */
  double exit(String occupation) {
    return own.containsKey(occupation) ? own.get(occupation)[0] : exits.median();
  }

  /** Draws of exits, 0 to 1. */
  double[] exits(String occupation, Seed seed, int draws) {
    return scaled(exits, occupation, 0, exits.draws(seed, draws));
  }

  /** Draws of transfers, 0 to 1. */
  double[] transfers(String occupation, Seed seed, int draws) {
    return scaled(transfers, occupation, 1, transfers.draws(seed, draws));
  }

  private double[] scaled(UncertainValue site, String occupation, int which, double[] draws) {
    double median = site.median();
    double[] rates = own.get(occupation);
    double factor = rates == null || median == 0 ? 1 : rates[which] / median;
    for (int d = 0; d < draws.length; d++) {
      draws[d] = Math.min(1, draws[d] * factor);
    }
    return draws;
  }
}
