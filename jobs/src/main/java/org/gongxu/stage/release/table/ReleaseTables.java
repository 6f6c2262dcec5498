package org.gongxu.stage.release.table;

import java.util.List;
import java.util.stream.Stream;

/** The tables of a release, but for the manifest that lists them. */
public final class ReleaseTables {

  private static final List<ReleaseTable> ALL =
      Stream.of(
              List.of(
                  new InputQuality(),
                  new DemandIndustry(),
                  new DemandOccupation(),
                  new SupplyMajor(),
                  new MajorOccupationFlow(),
                  new Balance("occupation"),
                  new Balance("major"),
                  new ShortageOccupations(),
                  new Graded("retraining", "retraining_ways", "B"),
                  new OccupationSubstitution(),
                  new Graded("scenario_results", "scenario_balance", "C"),
                  new Copied("balance_backtest", "balance_accuracy"),
                  new Copied("balance_parameter", "balance_parameters"),
                  new Copied("identity_check", "identity_checks")),
              Advice.all(),
              List.of(
                  new Copied("model_card", "published_model_card"),
                  new Copied("model_coefficient", "published_model_coefficient"),
                  new Copied("model_score", "forecast_accuracy"),
                  new DataDictionary()))
          .flatMap(List::stream)
          .toList();

  private ReleaseTables() {}

  /** All released tables, in the order readers meet them. */
  public static List<ReleaseTable> all() {
    return ALL;
  }
}
