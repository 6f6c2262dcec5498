package org.gongxu.stage.balance;

import java.util.List;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.balance.Ita;
import org.gongxu.flow.matrix.FlowMatrix;

/**
 * An employer's chance to fill each occupation with the majors that turn to it, from the means of a
 * region and year.
 *
 * @param flow where graduates of each major work
 * @param shares P(occupation | major)
 * @param demand mean openings that call for each major
 * @param supply mean entrants of each major
 */
record Fillable(FlowMatrix flow, double[][] shares, double[] demand, double[] supply) {

  /** Reads the means. */
  static Fillable of(RegionBalance balance, FlowMatrix flow) {
    List<String> majors = flow.majors();
    double[] demand = new double[majors.size()];
    double[] supply = new double[majors.size()];
    for (int m = 0; m < demand.length; m++) {
      RegionBalance.Cell cell = balance.majors().get(majors.get(m));
      demand[m] = cell == null ? 0 : DrawSummary.mean(cell.demand());
      supply[m] = cell == null ? 0 : DrawSummary.mean(cell.supply());
    }
    return new Fillable(flow, flow.shares(), demand, supply);
  }

  /** The ITKB-like chance, 0 to 1; NaN where nobody turns to the occupation. */
  double chance(String occupation) {
    int o = flow.occupations().indexOf(occupation);
    double[] wanted = new double[supply.length];
    double all = 0;
    for (int m = 0; m < wanted.length; m++) {
      wanted[m] = supply[m] * shares[m][o];
      all += wanted[m];
    }
    if (all == 0) {
      return Double.NaN;
    }
    for (int m = 0; m < wanted.length; m++) {
      wanted[m] /= all;
    }
    return Math.min(1, Ita.itkbLike(wanted, demand, supply));
  }
}
