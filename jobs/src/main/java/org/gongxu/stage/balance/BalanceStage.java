package org.gongxu.stage.balance;

import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/**
 * Sets supply against demand by region and year, in every joint world: openings reach majors by
 * proportional fitting, each opening and each entrant used once, and what is said of shortage and
 * surplus is a share of worlds.
 */
public final class BalanceStage implements Stage {

  @Override
  public String name() {
    return "balance";
  }

  @Override
  public String purpose() {
    return "sets supply against demand";
  }

  @Override
  public StageReport run(StageContext context) {
    return new StageReport(new BalanceRun(context).write());
  }
}
