package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.supply.CompletionsOutlook;
import org.gongxu.flow.supply.DestinationRates;
import org.gongxu.flow.supply.DrawPlan;
import org.gongxu.flow.supply.IntakeOutlook;
import org.gongxu.flow.supply.ProgressionRates;
import org.gongxu.flow.supply.RateShift;
import org.gongxu.flow.supply.ReturnFlow;

/**
 * What was learnt from all programmes together, sent to every task.
 *
 * @param calendar what is past and what is ahead
 * @param progression how cohorts move
 * @param intake how many enter
 * @param outlook completions ahead where there is no register; null where there is one
 * @param destinations where completers go
 * @param returns who comes back from further study
 * @param run seed, draws and scenarios
 */
record SupplyModel(
    Calendar calendar,
    ProgressionRates progression,
    IntakeOutlook intake,
    CompletionsOutlook outlook,
    DestinationRates destinations,
    ReturnFlow returns,
    Run run)
    implements Serializable {

  /**
   * Years of the supply forecast.
   *
   * @param firstCompleted first year with completions on record
   * @param lastCompleted last year with completions on record
   * @param register the last school year on the register, -1 where there is none
   * @param isRunning whether that school year had not ended
   * @param ahead graduation years forecast, ascending
   */
  record Calendar(
      int firstCompleted, int lastCompleted, int register, boolean isRunning, List<Integer> ahead)
      implements Serializable {

    /** Whether a school year is over: it ends on 31 August of the next. */
    static boolean hasEnded(int schoolYear, LocalDate day) {
      return !LocalDate.of(schoolYear + 1, 8, 31).isAfter(day);
    }
  }

  /**
   * The run.
   *
   * @param seed of every random number
   * @param draws joint worlds
   * @param shifts scenarios that are published
   */
  record Run(long seed, int draws, List<RateShift> shifts) implements Serializable {}

  /** Seed and draws of everything about supply. */
  DrawPlan plan() {
    return new DrawPlan(Seed.of(run.seed()).child("supply"), run.draws());
  }
}
