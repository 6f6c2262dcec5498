package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.List;

/** What a reader of a panel's forecasts should know. */
final class Notes {

  private Notes() {}

  static List<String> of(List<ModelScore> scores, int reached, int horizon) {
    List<String> notes = new ArrayList<>();
    if (reached == 0) {
      notes.add("No rolling origin: intervals are those of a seasonal random walk");
    } else if (reached < horizon) {
      notes.add(
          "No rolling origin reaches beyond step "
              + reached
              + " of "
              + horizon
              + ": intervals there are widened, not measured");
    }
    double naive = mase(scores, "seasonal_naive");
    double combination = mase(scores, CombinedSeries.COMBINATION);
    if (combination >= naive) {
      notes.add("At the rolling origins nothing beat the seasonal naive");
    }
    return notes;
  }

  private static double mase(List<ModelScore> scores, String model) {
    return scores.stream()
        .filter(s -> s.model().equals(model))
        .mapToDouble(ModelScore::mase)
        .findFirst()
        .orElse(Double.NaN);
  }
}
