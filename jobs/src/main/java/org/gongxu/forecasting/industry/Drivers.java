package org.gongxu.forecasting.industry;

import java.util.List;

/**
 * What is known of the economy beside the series: at the end of each period, nothing later.
 *
 * @param names one per driver
 * @param known driver × series × period: the value known at the period's end; 0 where none was.
 *     Series that share a driver may share the array.
 */
public record Drivers(List<String> names, double[][][] known) {

  /** No driver at all. */
  public static Drivers none() {
    return new Drivers(List.of(), new double[0][][]);
  }

  /** Checks that every name has its values. */
  public Drivers {
    if (names.size() != known.length) {
      throw new IllegalArgumentException(
          "Invalid drivers: " + names.size() + " names, values of " + known.length);
    }
    names = List.copyOf(names);
  }

  /** The number of drivers. */
  public int count() {
    return known.length;
  }

  /** Writes the values of a series known at the end of period {@code t} from {@code from} on. */
  void write(int series, int t, double[] x, int from) {
    for (int d = 0; d < known.length; d++) {
      x[from + d] = known[d][series][t];
    }
  }
}
