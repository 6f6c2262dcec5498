package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.flow.matrix.FlowDraws;

/**
 * A region and year balanced, and what would move it.
 *
 * @param balance both sides in every joint world
 * @param mobility what would stay open if everyone followed the openings
 * @param scenarios its rows of {@code scenario_results}
 */
record Balanced(RegionBalance balance, Mobility mobility, List<Row> scenarios)
    implements Serializable {

  /**
   * Balances.
   *
   * @param sides openings by occupation, entrants by major
   * @param flow where graduates of each major work
   * @param settings seed, draws, friction, scenarios
   */
  static Balanced of(Sides sides, FlowDraws flow, BalanceSettings settings) {
    FlowDraws turning = sides.turning(flow, settings);
    RegionBalance base = RegionBalance.of(sides, turning, settings);
    return new Balanced(
        base,
        Mobility.of(base, flow.flow(), settings.friction()),
        Scenarios.rows(sides, turning, base, settings));
  }

  /** Its rows of {@code identity_check}. */
  List<Row> checks() {
    List<Row> checks = new ArrayList<>(balance.identities().rows(balance.at()));
    checks.add(mobility.check(balance.at()));
    return checks;
  }
}
