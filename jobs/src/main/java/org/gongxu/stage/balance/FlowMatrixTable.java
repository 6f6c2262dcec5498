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
   */
  static List<Row> rows(FlowDraws drawn, int major, double[] jobs) {
    FlowMatrix flow = drawn.flow();
    double[] alpha = flow.alpha()[major];
    String code = flow.majors().get(major);
    double total = 0;
    for (double a : alpha) {
      total += a;
    }
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < drawn.reached(major).length; k++) {
      int o = drawn.reached(major)[k];
      DrawSummary share = DrawSummary.of(drawn.shares(major, k));
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
    return rows;
  }
}
