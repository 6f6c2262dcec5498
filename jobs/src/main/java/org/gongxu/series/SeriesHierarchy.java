package org.gongxu.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.PreparedSeries;
import org.gongxu.forecasting.hierarchy.ErrorCovariance;
import org.gongxu.forecasting.hierarchy.Hierarchy;
import org.gongxu.forecasting.hierarchy.Node;
import org.gongxu.forecasting.hierarchy.Reconciler;
import org.gongxu.forecasting.hierarchy.Sign;

/**
 * The bottom series of a table and every sum over some of its key columns.
 *
 * <p>All series are taken to the last period of the table: one that ends before has missing values
 * there. Before its first value a series counts as zero in the sums, a gap as filled by {@link
 * PreparedSeries}; a sum is missing where one of its series has ended.
 */
final class SeriesHierarchy {

  private static final String TOTAL = "Total";
  private static final int MOST_COLUMNS = 6;

  private final Hierarchy hierarchy;
  private final List<TableSeries> nodes;

  private SeriesHierarchy(Hierarchy hierarchy, List<TableSeries> nodes) {
    this.hierarchy = hierarchy;
    this.nodes = nodes;
  }

  /**
   * A hierarchy.
   *
   * @param table the bottom series, with one value per key column
   * @param keyColumns one to six, none of them {@code unique_id}
   * @throws IllegalArgumentException for keys that make no hierarchy
   */
  static SeriesHierarchy of(SeriesTable table, List<String> keyColumns) {
    if (keyColumns.size() > MOST_COLUMNS || Set.copyOf(keyColumns).size() < keyColumns.size()) {
      throw new IllegalArgumentException(
          "Invalid hierarchy: " + keyColumns + " (known: one to six different columns)");
    }
    List<String> columns = new ArrayList<>(keyColumns);
    columns.add("unique_id");
    Map<List<String>, TableSeries> byKey = new HashMap<>();
    long last = table.rows().stream().mapToLong(TableSeries::last).max().orElseThrow();
    for (TableSeries series : table.rows()) {
      List<String> key = new ArrayList<>(series.keys());
      key.add(series.id());
      byKey.put(key, extended(series, last));
    }
    Hierarchy hierarchy = Hierarchy.of(columns, List.copyOf(byKey.keySet()), groupings(keyColumns));
    return new SeriesHierarchy(hierarchy, nodes(hierarchy, byKey));
  }

  private static List<Set<String>> groupings(List<String> keyColumns) {
    List<Set<String>> groupings = new ArrayList<>();
    for (int bits = 0; bits < 1 << keyColumns.size(); bits++) {
      Set<String> grouping = new TreeSet<>();
      for (int k = 0; k < keyColumns.size(); k++) {
        if ((bits >> k & 1) == 1) {
          grouping.add(keyColumns.get(k));
        }
      }
      groupings.add(grouping);
    }
    groupings.sort((a, b) -> Integer.compare(a.size(), b.size()));
    return groupings;
  }

  private static TableSeries extended(TableSeries series, long last) {
    int before = series.series().length();
    double[] y = Arrays.copyOf(series.series().values(), (int) (last - series.first() + 1));
    Arrays.fill(y, before, y.length, Double.NaN);
    return new TableSeries(series.series().withValues(y), series.keys(), series.axis(), last);
  }

  private static List<TableSeries> nodes(
      Hierarchy hierarchy, Map<List<String>, TableSeries> byKey) {
    List<TableSeries> bottom =
        hierarchy.nodes().stream()
            .skip(hierarchy.aggregates())
            .map(node -> byKey.get(node.values()))
            .toList();
    long first = bottom.stream().mapToLong(TableSeries::first).min().orElseThrow();
    double[][] known = bottom.stream().map(s -> known(s, first)).toArray(double[][]::new);
    double[][] sums = hierarchy.sum(known);
    Set<String> ids = new TreeSet<>();
    List<TableSeries> nodes = new ArrayList<>();
    for (int i = 0; i < hierarchy.size(); i++) {
      TableSeries one =
          i < hierarchy.aggregates()
              ? aggregate(hierarchy.nodes().get(i), sums[i], bottom.get(0))
              : bottom.get(i - hierarchy.aggregates());
      if (!ids.add(one.id())) {
        throw new IllegalArgumentException(
            "Invalid hierarchy: '" + one.id() + "' names a series and a sum");
      }
      nodes.add(one);
    }
    return nodes;
  }

  /**
   * The values from a common first period on: zero before the first, gaps filled, NaN at the end.
   */
  private static double[] known(TableSeries series, long first) {
    PreparedSeries prepared = PreparedSeries.of(series.series());
    double[] y = new double[(int) (series.last() - first + 1)];
    boolean isEmpty = !Arrays.stream(series.series().values()).anyMatch(Double::isFinite);
    if (!isEmpty) {
      double[] values = prepared.series().values();
      int offset = y.length - prepared.trailing() - values.length;
      System.arraycopy(values, 0, y, offset, values.length);
      Arrays.fill(y, offset + values.length, y.length, Double.NaN);
    }
    return y;
  }

  private static TableSeries aggregate(Node node, double[] y, TableSeries like) {
    long first = like.last() - y.length + 1;
    Series series = new Series(id(node), y, like.series().period(), like.axis().start(first));
    return new TableSeries(series, List.of(), like.axis(), like.last());
  }

  private static String id(Node node) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < node.columns().size(); i++) {
      parts.add(node.columns().get(i) + "=" + node.values().get(i));
    }
    return parts.isEmpty() ? TOTAL : String.join("/", parts);
  }

  /** All series to forecast: the sums, then the bottom series. */
  List<TableSeries> nodes() {
    return nodes;
  }

  /**
   * Makes forecasts add up, in the configuration of all releases; where a series is negative,
   * values may be too.
   *
   * @param base by id
   * @param errors by id: the errors of the rolling origins by origin and step
   * @return in the order of the nodes
   */
  List<ForecastRows> reconcile(
      Map<String, ForecastRows> base, Map<String, TreeMap<Long, Double>> errors) {
    List<ForecastRows> rows = nodes.stream().map(node -> base.get(node.id())).toList();
    double[][] means =
        rows.stream()
            .map(r -> Arrays.stream(r.values()).mapToDouble(v -> v[0]).toArray())
            .toArray(double[][]::new);
    boolean isCount =
        nodes.stream().noneMatch(n -> Arrays.stream(n.series().values()).anyMatch(v -> v < 0));
    Sign sign = isCount ? Sign.NON_NEGATIVE : Sign.ANY;
    double[][] coherent =
        new Reconciler(hierarchy, covariance(rows, errors), sign).reconcile(means).values();
    List<ForecastRows> reconciled = new ArrayList<>();
    for (int i = 0; i < coherent.length; i++) {
      double least = isCount ? 0 : Double.NEGATIVE_INFINITY;
      reconciled.add(rows.get(i).movedTo(coherent[i], least));
    }
    return reconciled;
  }

  /** Errors of origins the total has; a series too young for one counts as right there. */
  private ErrorCovariance covariance(
      List<ForecastRows> rows, Map<String, TreeMap<Long, Double>> errors) {
    TreeMap<Long, Double> none = new TreeMap<>();
    Set<Long> common = errors.getOrDefault(TOTAL, none).keySet();
    if (common.size() < 2) {
      return ErrorCovariance.structural(hierarchy);
    }
    double[][] matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      Map<Long, Double> own = errors.getOrDefault(rows.get(i).series().id(), none);
      matrix[i] = common.stream().mapToDouble(at -> own.getOrDefault(at, 0.0)).toArray();
    }
    double[] deviations = rows.stream().mapToDouble(ForecastRows::scale).toArray();
    return ErrorCovariance.scaled(matrix, deviations);
  }
}
