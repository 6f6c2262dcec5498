package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.matrix.Allocation;
import org.gongxu.flow.matrix.Allocator;
import org.gongxu.flow.matrix.FlowMatrix;
import org.gongxu.flow.matrix.ProportionalFit;

/**
 * What would stay open if every entrant followed the openings, as far as majors lead there: the
 * proportional fit carried through to both margins, on the means of a region and year. Beside the
 * gap it tells what moving could mend and what only training can.
 *
 * @param unfilled openings left by occupation, persons; empty where one side is nobody or the fit
 *     does not converge
 * @param convergence how the fit went
 * @param persons openings and entrants together
 */
record Mobility(
    TreeMap<String, Double> unfilled, Allocation.Convergence convergence, double persons)
    implements Serializable {

  private static final String CHECK = "proportional fit meets openings and entrants";

  /** Friction below which the fit has no seed. */
  private static final double LEAST_FRICTION = 0.01;

  /**
   * Fits the means.
   *
   * @param balance both sides
   * @param flow where graduates of each major work
   * @param friction share of both sides left over in balance
   */
  static Mobility of(RegionBalance balance, FlowMatrix flow, double friction) {
    double[] openings = means(balance.occupations(), flow.occupations(), true);
    double[] entrants = means(balance.majors(), flow.majors(), false);
    double open = Arrays.stream(openings).sum();
    double entering = Arrays.stream(entrants).sum();
    TreeMap<String, Double> unfilled = new TreeMap<>();
    if (open == 0 || entering == 0) {
      return new Mobility(unfilled, new Allocation.Convergence(0, 0, true), open + entering);
    }
    Allocation moved =
        new Allocator(Math.max(friction, LEAST_FRICTION), ProportionalFit.Stop.DEFAULT)
            .allocate(flow.shares(), entrants, openings);
    for (int o = 0; o < openings.length && moved.convergence().converged(); o++) {
      unfilled.put(flow.occupations().get(o), Math.max(0, moved.unfilled()[o]));
    }
    return new Mobility(unfilled, moved.convergence(), open + entering);
  }

  private static double[] means(
      TreeMap<String, RegionBalance.Cell> cells, List<String> codes, boolean demand) {
    return codes.stream()
        .map(cells::get)
        .mapToDouble(
            cell -> cell == null ? 0 : DrawSummary.mean(demand ? cell.demand() : cell.supply()))
        .toArray();
  }

  /** The row of {@code identity_check} that tells how far the fit is from both margins. */
  Row check(RegionYear at) {
    return Summaries.at(TableRow.of("identity_check"), at)
        .set("identity", CHECK)
        .set("draws", 1)
        .set("largest_difference", convergence.error() * persons)
        .set("relative", convergence.error())
        .set("holds", convergence.converged())
        .build();
  }

  /** Whether a row tells how a fit went, which is no identity of the balance itself. */
  static boolean isCheck(Row row) {
    return CHECK.equals(row.getString(2));
  }
}
