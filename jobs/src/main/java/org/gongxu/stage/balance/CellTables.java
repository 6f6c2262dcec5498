package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.balance.FlowRatio;
import org.gongxu.flow.balance.Gap;

/** Rows of both sides of a region and year: draws, and what is told of them. */
final class CellTables {

  private CellTables() {}

  /** The rows of {@code balance_cell}. */
  static List<Row> draws(RegionBalance balance) {
    List<Row> rows = new ArrayList<>();
    balance
        .occupations()
        .forEach((code, cell) -> rows.add(draws(balance, "occupation", code, cell)));
    balance.majors().forEach((code, cell) -> rows.add(draws(balance, "major", code, cell)));
    return rows;
  }

  private static Row draws(
      RegionBalance balance, String side, String code, RegionBalance.Cell cell) {
    return Summaries.at(TableRow.of("balance_cell"), balance.at())
        .set("side", side)
        .set("code", code)
        .set("demand", cell.demand())
        .set("supply", cell.supply())
        .build();
  }

  /** The rows of {@code major_balance}. */
  static List<Row> majors(RegionBalance balance, Programmes programmes, Gap.Threshold threshold) {
    List<Row> rows = new ArrayList<>();
    balance
        .majors()
        .forEach(
            (major, cell) -> {
              Gap gap = Gap.of(cell.demand(), cell.supply(), threshold);
              rows.add(
                  told(TableRow.of("major_balance"), balance.at(), gap, cell)
                      .set("major", major)
                      .set("intake_year", balance.at().year() - programmes.years(major))
                      .set("verdict", Words.of(gap.verdict()))
                      .build());
            });
    return rows;
  }

  /** Sets what both sides' tables tell of a gap. */
  static TableRow told(TableRow row, RegionYear at, Gap gap, RegionBalance.Cell cell) {
    Summaries.at(row, at).set("p_shortage", gap.shortage()).set("p_surplus", gap.surplus());
    Summaries.set(row, "demand", gap.demand());
    Summaries.set(row, "supply", gap.supply());
    Summaries.set(row, "gap", gap.gap());
    FlowRatio ratio = FlowRatio.of(cell.demand(), cell.supply());
    return row.set("flow_ratio_p10", finite(ratio.p10()))
        .set("flow_ratio_p50", finite(ratio.p50()))
        .set("flow_ratio_p90", finite(ratio.p90()));
  }

  private static Double finite(double ratio) {
    return Double.isFinite(ratio) ? ratio : null;
  }
}
