package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.matrix.FlowDraws;
import org.gongxu.flow.matrix.FlowMatrix;

/** Where graduates of a major work, with its uncertainty: the table {@code flow_matrix}. */
final class FlowMatrixTable {

  private FlowMatrixTable() {}

  /**
   * The rows of one major: each occupation it can lead to; shares sum to 1.
   *
   * @param drawn the matrix in every world
   * @param major its row
   * @param jobs graduates of the major observed in each occupation
   * @param draws joint worlds
   */
  static List<Row> rows(FlowDraws drawn, int major, double[] jobs, int draws) {
    FlowMatrix flow = drawn.flow();
    double[] alpha = flow.alpha()[major];
    String code = flow.majors().get(major);
    double[][] shares = new double[alpha.length][draws];
    int[] reached = drawn.reached(major);
    for (int d = 0; d < draws; d++) {
      double[] world = drawn.shares(major, d);
      for (int k = 0; k < reached.length; k++) {
        shares[reached[k]][d] = world[k];
      }
    }
    double total = 0;
    for (double a : alpha) {
      total += a;
    }
    List<Row> rows = new ArrayList<>();
    for (int o = 0; o < alpha.length; o++) {
      if (alpha[o] > 0) {
        DrawSummary share = DrawSummary.of(shares[o]);
        rows.add(
            TableRow.of("flow_matrix")
                .set("major", code)
                .set("occupation", flow.occupations().get(o))
                .set("share", alpha[o] / total)
                .set("n_observed", (long) jobs[o])
                .set("shrinkage", flow.shrinkage(major))
                .set("basis", jobs[o] > 0 ? "observed" : "crosswalk")
                .set("p10", share.p10())
                .set("p90", share.p90())
                .build());
      }
    }
    return rows;
  }
}
