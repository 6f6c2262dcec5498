package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.flow.matrix.FlowDraws;

/**
 * A region and year balanced, and what would move it.
 *
 * @param balance both sides in every joint world
 * @param scenarios its rows of {@code scenario_results}
 */
record Balanced(RegionBalance balance, List<Row> scenarios) implements Serializable {

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
    return new Balanced(base, Scenarios.rows(sides, turning, base, settings));
  }
}
