package org.gongxu.stage.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.gongxu.forecasting.hierarchy.ErrorCovariance;
import org.gongxu.forecasting.hierarchy.Hierarchy;
import org.gongxu.forecasting.hierarchy.Node;
import org.gongxu.forecasting.hierarchy.Reconciler;
import org.gongxu.forecasting.hierarchy.Sign;

/** Makes the cells of a key industry add up to forecasts of its margins, by MinT. */
final class IndustryReconciliation {

  private static final List<String> COLUMNS = List.of("industry", "occupation", "region");

  private static final List<Set<String>> GROUPINGS =
      List.of(Set.of(), Set.of("industry"), Set.of("occupation"), Set.of("region"));

  private IndustryReconciliation() {}

  /**
   * The sums that cells are adjusted to: the margins, and the whole only where there is no margin.
   * Margins carry what is known of the whole, and beside them it made past forecasts worse.
   *
   * @param base forecasts of a key industry's cells, margins and whole
   */
  static List<DemandCell> guides(List<DemandCell> base) {
    List<DemandCell> margins =
        base.stream().filter(node -> !node.isCell() && !node.isTotal()).toList();
    return margins.isEmpty() ? base.stream().filter(DemandCell::isTotal).toList() : margins;
  }

  /**
   * The cells' point forecasts, adjusted.
   *
   * @param cells the cells
   * @param sums forecasts of margins or of the whole, from {@link #guides}; a margin without a
   *     forecast, or with other past errors than the cells, takes no part
   * @return cell × step, 0 or more; the base forecasts of a single cell, which is the whole, and
   *     where there are fewer than two past errors or no sums
   */
  static double[][] adjusted(List<DemandCell> cells, List<DemandCell> sums) {
    return adjusted(cells, sums, IndustryReconciliation::covariance);
  }

  /** The same with a covariance of the nodes' errors of one's choice. */
  static double[][] adjusted(
      List<DemandCell> cells,
      List<DemandCell> sums,
      BiFunction<Hierarchy, List<DemandCell>, ErrorCovariance> covariance) {
    int errors = cells.get(0).errors().length;
    Map<Node, DemandCell> nodes = new HashMap<>();
    sums.stream()
        .filter(sum -> sum.errors().length == errors)
        .forEach(sum -> nodes.put(node(sum), sum));
    boolean isKnown = cells.stream().allMatch(cell -> cell.errors().length == errors);
    if (cells.size() < 2 || errors < 2 || !isKnown || nodes.isEmpty()) {
      return cells.stream().map(DemandCell::forecast).toArray(double[][]::new);
    }
    Hierarchy hierarchy =
        Hierarchy.of(COLUMNS, cells.stream().map(cell -> node(cell).values()).toList(), GROUPINGS)
            .keeping(nodes::containsKey);
    cells.forEach(cell -> nodes.put(node(cell), cell));
    List<DemandCell> ordered = hierarchy.nodes().stream().map(nodes::get).toList();
    double[][] coherent =
        new Reconciler(hierarchy, covariance.apply(hierarchy, ordered), Sign.NON_NEGATIVE)
            .reconcile(ordered.stream().map(DemandCell::forecast).toArray(double[][]::new))
            .values();
    Map<Node, Integer> index = hierarchy.index();
    return cells.stream().map(cell -> coherent[index.get(node(cell))]).toArray(double[][]::new);
  }

  /**
   * MinT-shrink with correlations from past origins and, openings being counts, variances that grow
   * as the scale: the deviation is its root. With the scale itself the few large sums would count
   * for next to nothing beside many small cells.
   */
  static ErrorCovariance covariance(Hierarchy hierarchy, List<DemandCell> nodes) {
    return ErrorCovariance.scaled(
        nodes.stream().map(DemandCell::errors).toArray(double[][]::new),
        nodes.stream().mapToDouble(node -> Math.sqrt(node.scale())).toArray());
  }

  /** The columns a cell or sum has a code in. */
  private static Node node(DemandCell of) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> codes = List.of(of.industry(), of.occupation(), of.region());
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (!codes.get(i).equals(DemandCell.ALL)) {
        columns.add(COLUMNS.get(i));
        values.add(codes.get(i));
      }
    }
    return new Node(columns, values);
  }
}
