package org.gongxu.stage.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.forecasting.hierarchy.ErrorCovariance;
import org.gongxu.forecasting.hierarchy.Hierarchy;
import org.gongxu.forecasting.hierarchy.Node;
import org.gongxu.forecasting.hierarchy.Reconciler;
import org.gongxu.forecasting.hierarchy.Sign;

/** Makes a key industry's cells add up to the forecast of the whole, by MinT. */
final class IndustryReconciliation {

  private static final List<String> COLUMNS = List.of("industry", "occupation", "region");

  private IndustryReconciliation() {}

  /**
   * The cells' point forecasts, adjusted.
   *
   * @param cells the cells
   * @param total the key industry as one series
   * @return cell × step, 0 or more; the base forecasts where there are fewer than two past errors
   */
  static double[][] adjusted(List<DemandCell> cells, DemandCell total) {
    List<DemandCell> nodes = new ArrayList<>(List.of(total));
    nodes.addAll(cells);
    int errors = total.errors().length;
    if (errors < 2 || nodes.stream().anyMatch(node -> node.errors().length != errors)) {
      return cells.stream().map(DemandCell::forecast).toArray(double[][]::new);
    }
    Hierarchy hierarchy =
        Hierarchy.of(
            COLUMNS,
            cells.stream().map(IndustryReconciliation::values).toList(),
            List.of(Set.of()));
    Map<Node, Integer> index = hierarchy.index();
    DemandCell[] ordered = new DemandCell[nodes.size()];
    int[] place = new int[cells.size()];
    ordered[0] = total;
    for (int i = 0; i < place.length; i++) {
      place[i] = index.get(new Node(COLUMNS, values(cells.get(i))));
      ordered[place[i]] = cells.get(i);
    }
    double[][] coherent = reconcile(hierarchy, List.of(ordered));
    double[][] adjusted = new double[place.length][];
    for (int i = 0; i < place.length; i++) {
      adjusted[i] = coherent[place[i]];
    }
    return adjusted;
  }

  private static double[][] reconcile(Hierarchy hierarchy, List<DemandCell> nodes) {
    ErrorCovariance covariance =
        ErrorCovariance.scaled(
            nodes.stream().map(DemandCell::errors).toArray(double[][]::new),
            nodes.stream().mapToDouble(DemandCell::scale).toArray());
    return new Reconciler(hierarchy, covariance, Sign.NON_NEGATIVE)
        .reconcile(nodes.stream().map(DemandCell::forecast).toArray(double[][]::new))
        .values();
  }

  private static List<String> values(DemandCell cell) {
    return List.of(cell.industry(), cell.occupation(), cell.region());
  }
}
