package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.combine.Combination;
import org.gongxu.forecasting.combine.CombinationWeights;

/**
 * Sets ways to combine beside each other without a look at any test part: every rolling origin of a
 * panel is forecast with weights learnt at origins at least a horizon earlier.
 */
public final class CombinationTrial {

  private final List<SeriesMembers> panel;
  private final List<List<MemberTable>> tables;
  private final int lag;
  private final int learnFrom;

  /**
   * A trial.
   *
   * @param panel series that were asked for more origins than are to be scored
   * @param horizon periods ahead
   * @param stride periods between two origins
   * @param learnFrom origins that weights are learnt from, 1 or more
   */
  public CombinationTrial(List<SeriesMembers> panel, int horizon, int stride, int learnFrom) {
    this.panel = panel;
    PooledMembers pooled = PooledMembers.learn(panel, horizon);
    this.tables = panel.stream().map(pooled::tables).toList();
    this.lag = (horizon + stride - 1) / stride;
    this.learnFrom = learnFrom;
  }

  /** Errors of one group of series with the same members at one origin. */
  private static final class Group {
    private final List<Integer> series = new ArrayList<>();
    private List<String> names = List.of();
  }

  /**
   * The mean absolute scaled error of every way at one origin.
   *
   * @param origin 1 for the latest
   */
  public Map<String, Double> at(int origin) {
    Map<String, double[]> sums = new TreeMap<>();
    for (Group group : groups()) {
      score(group, origin, sums);
    }
    Map<String, Double> means = new TreeMap<>();
    sums.forEach((way, sum) -> means.put(way, sum[0] / sum[1]));
    return means;
  }

  private Iterable<Group> groups() {
    Map<String, Group> groups = new TreeMap<>();
    for (int i = 0; i < panel.size(); i++) {
      List<String> names = tables.get(i).get(0).names();
      Group group = groups.computeIfAbsent(String.join(",", names), key -> new Group());
      group.names = names;
      group.series.add(i);
    }
    return groups.values();
  }

  private void score(Group group, int origin, Map<String, double[]> sums) {
    int members = group.names.size() - 1;
    List<double[][]> past = new ArrayList<>();
    for (int o = origin + lag; o < origin + lag + learnFrom; o++) {
      for (int i : group.series) {
        if (has(i, o)) {
          past.add(errors(i, o));
        }
      }
    }
    for (int i : group.series) {
      if (!has(i, origin)) {
        continue;
      }
      double[][] errors = errors(i, origin);
      add(
          sums,
          "published",
          Combination.WEIGHTED.of(errors, CombinationWeights.learn(past, members)));
      add(sums, "equal", mean(errors));
      for (int k = 0; k < members; k++) {
        add(sums, group.names.get(k + 1) + " alone", errors[k]);
      }
    }
    for (int k = 0; k < members && members > 1; k++) {
      int left = k;
      double[] weights =
          CombinationWeights.learn(past.stream().map(e -> without(e, left)).toList(), members - 1);
      for (int i : group.series) {
        if (has(i, origin)) {
          double[] errors = Combination.WEIGHTED.of(without(errors(i, origin), left), weights);
          add(sums, "without " + group.names.get(k + 1), errors);
        }
      }
    }
  }

  private boolean has(int series, int origin) {
    return origin < tables.get(series).size()
        && PooledMembers.at(panel.get(series), origin).scale() > 0;
  }

  private double[][] errors(int index, int origin) {
    OriginForecasts at = PooledMembers.at(panel.get(index), origin);
    Series series = panel.get(index).prepared().series();
    double[][] forecasts = tables.get(index).get(origin).forecasts();
    int steps = Math.min(forecasts[0].length, series.length() - at.training());
    double[][] errors = new double[forecasts.length - 1][steps];
    for (int k = 0; k < errors.length; k++) {
      for (int h = 0; h < steps; h++) {
        errors[k][h] = (series.value(at.training() + h) - forecasts[k + 1][h]) / at.scale();
      }
    }
    return errors;
  }

  private static double[][] without(double[][] errors, int member) {
    List<double[]> kept = new ArrayList<>(Arrays.asList(errors));
    kept.remove(member);
    return kept.toArray(double[][]::new);
  }

  private static double[] mean(double[][] errors) {
    double[] mean = new double[errors[0].length];
    for (double[] member : errors) {
      for (int h = 0; h < mean.length; h++) {
        mean[h] += member[h] / errors.length;
      }
    }
    return mean;
  }

  private static void add(Map<String, double[]> sums, String way, double[] errors) {
    double[] sum = sums.computeIfAbsent(way, key -> new double[2]);
    sum[0] += Arrays.stream(errors).map(Math::abs).average().orElse(0);
    sum[1]++;
  }

  /** A table of ways by origin, the mean last. */
  public String table(int origins) {
    Map<String, StringBuilder> rows = new TreeMap<>();
    Map<String, Double> totals = new TreeMap<>();
    for (int o = 1; o <= origins; o++) {
      at(o)
          .forEach(
              (way, mase) -> {
                rows.computeIfAbsent(way, key -> new StringBuilder())
                    .append(String.format(Locale.ROOT, " %.4f |", mase));
                totals.merge(way, mase / origins, Double::sum);
              });
    }
    StringBuilder table = new StringBuilder();
    rows.forEach(
        (way, row) ->
            table.append(
                String.format(Locale.ROOT, "| %-22s |%s %.4f |%n", way, row, totals.get(way))));
    return table.toString();
  }
}
