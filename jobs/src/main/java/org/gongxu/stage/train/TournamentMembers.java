package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.OriginForecasts;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.model.LastValue;

/**
 * Which members a short history gets, fixed by its length and by no score.
 *
 * <p>From a dozen quarters a trend is mostly the last boom or slump carried on: with fewer than
 * {@value #YEARS_FOR_TREND} years the members with a trend stay out, and "the same as before" takes
 * a part.
 */
final class TournamentMembers {

  private static final int YEARS_FOR_TREND = 5;
  private static final Set<String> WITH_TREND = Set.of("damped", "theta", "dynamic_theta");

  private TournamentMembers() {}

  /** The members of a series by the rule. */
  static SeriesMembers of(SeriesMembers all) {
    Series series = all.prepared().series();
    if (series.length() >= YEARS_FOR_TREND * series.period()) {
      return all;
    }
    List<Integer> kept = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int k = 0; k < all.members().size(); k++) {
      if (!WITH_TREND.contains(all.members().get(k))) {
        kept.add(k);
        names.add(all.members().get(k));
      }
    }
    names.add(new LastValue().name());
    return new SeriesMembers(
        all.prepared(),
        names,
        of(series, all.last(), kept),
        all.backtest().stream().map(origin -> of(series, origin, kept)).toList());
  }

  private static OriginForecasts of(Series series, OriginForecasts all, List<Integer> kept) {
    List<double[]> forecasts = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int k : kept) {
      forecasts.add(all.byMember().get(k));
      reasons.add(all.reasons().get(k));
    }
    int steps = all.byMember().get(0).length;
    forecasts.add(new LastValue().forecast(series.head(all.training()), steps));
    reasons.add(null);
    return new OriginForecasts(all.training(), all.scale(), forecasts, reasons);
  }
}
