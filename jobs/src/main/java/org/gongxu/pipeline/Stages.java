package org.gongxu.pipeline;

import java.util.List;
import java.util.Optional;
import org.gongxu.domain.Problem;
import org.gongxu.stage.Stage;
import org.gongxu.stage.advise.AdviseStage;
import org.gongxu.stage.balance.BalanceStage;
import org.gongxu.stage.forecast.ForecastStage;
import org.gongxu.stage.ingest.IngestStage;
import org.gongxu.stage.panel.PanelStage;
import org.gongxu.stage.release.ReleaseStage;
import org.gongxu.stage.train.TrainStage;

/** The stages in running order. */
public final class Stages {

  private static final List<Stage> ALL =
      List.of(
          new IngestStage(),
          new PanelStage(),
          new TrainStage(),
          new ForecastStage(),
          new BalanceStage(),
          new AdviseStage(),
          new ReleaseStage());

  private Stages() {}

  /** All stages in running order. */
  public static List<Stage> all() {
    return ALL;
  }

  /**
   * One stage.
   *
   * @throws Problem when no stage has that name
   */
  public static Stage named(String name) {
    return ALL.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.USAGE,
                    "Unknown stage: '"
                        + name
                        + "' (known: "
                        + ALL.stream().map(Stage::name).toList()
                        + ")"));
  }

  /** The stage that runs before another, if any. */
  static Optional<Stage> before(Stage stage) {
    int index = ALL.indexOf(stage);
    return index > 0 ? Optional.of(ALL.get(index - 1)) : Optional.empty();
  }
}
