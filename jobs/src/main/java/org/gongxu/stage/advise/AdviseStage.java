package org.gongxu.stage.advise;

import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/**
 * Tells schools what to do: how their graduates fare, a card for every major with its evidence,
 * three lists, the next intake of all schools solved together, and employers to train with.
 */
public final class AdviseStage implements Stage {

  @Override
  public String name() {
    return "advise";
  }

  @Override
  public String purpose() {
    return "judges majors and advises on intake and order classes";
  }

  @Override
  public StageReport run(StageContext context) {
    return new StageReport(new AdviseRun(context).write());
  }
}
