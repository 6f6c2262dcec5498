package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongxu.forecasting.regression.LagFeatures;
import org.gongxu.forecasting.regression.PooledFeatures;
import org.gongxu.forecasting.regression.PooledFit;
import org.gongxu.forecasting.regression.PooledRegression;
import org.gongxu.forecasting.regression.PooledRegression.Known;
import org.gongxu.forecasting.regression.RhythmFeatures;

/** Adds the pooled regressions to the members, at the end and at every rolling origin. */
final class PooledMembers implements Serializable {

  private final List<PooledFeatures> features;
  private final List<List<PooledFit>> fits;

  /** Fits by origin, index 0 being the end, and by features. */
  private PooledMembers(List<PooledFeatures> features, List<List<PooledFit>> fits) {
    this.features = features;
    this.fits = fits;
  }

  /** Both sets of features; the one of growth alone for years, where lags say the same. */
  private static List<PooledFeatures> features(int period) {
    return period == 1
        ? List.of(new RhythmFeatures())
        : List.of(new LagFeatures(), new RhythmFeatures());
  }

  /** Fits the regressions at the end and at every origin, each by itself on some processor. */
  static PooledMembers learn(List<SeriesMembers> panel, int horizon) {
    int origins = panel.stream().mapToInt(s -> s.backtest().size()).max().orElse(0);
    List<PooledFeatures> all = features(panel.get(0).prepared().series().period());
    List<PooledFit> fits =
        IntStream.range(0, (origins + 1) * all.size())
            .parallel()
            .mapToObj(i -> fit(panel, i / all.size(), all.get(i % all.size()), horizon))
            .toList();
    List<List<PooledFit>> byOrigin = new ArrayList<>();
    for (int o = 0; o <= origins; o++) {
      byOrigin.add(new ArrayList<>(fits.subList(o * all.size(), (o + 1) * all.size())));
    }
    return new PooledMembers(all, byOrigin);
  }

  private static PooledFit fit(
      List<SeriesMembers> panel, int origin, PooledFeatures features, int horizon) {
    List<Known> known = panel.stream().map(series -> known(series, origin)).toList();
    return new PooledRegression(features, horizon).fit(known);
  }

  /** The tables of a series: index 0 is the end, 1 the latest rolling origin, and so on. */
  List<MemberTable> tables(SeriesMembers series) {
    List<MemberTable> tables = new ArrayList<>();
    for (int o = 0; o <= series.backtest().size(); o++) {
      tables.add(table(series, o));
    }
    return tables;
  }

  static OriginForecasts at(SeriesMembers series, int origin) {
    return origin == 0 ? series.last() : series.backtest().get(origin - 1);
  }

  private static Known known(SeriesMembers series, int origin) {
    boolean has = origin <= series.backtest().size();
    OriginForecasts at = has ? at(series, origin) : series.last();
    int training = has && at.scale() > 0 ? at.training() : 0;
    return new Known(series.prepared().series(), training, at.scale());
  }

  private MemberTable table(SeriesMembers series, int origin) {
    OriginForecasts at = at(series, origin);
    List<String> names = new ArrayList<>(series.members());
    List<double[]> forecasts = new ArrayList<>(at.byMember());
    List<String> reasons = new ArrayList<>(at.reasons());
    int steps = forecasts.get(0).length;
    Known known = known(series, origin);
    for (int f = 0; f < features.size(); f++) {
      double[] forecast =
          origin < fits.size() ? fits.get(origin).get(f).forecast(known).orElse(null) : null;
      boolean usable = forecast != null && forecast.length >= steps && isFinite(forecast);
      names.add(features.get(f).name());
      forecasts.add(usable ? Arrays.copyOf(forecast, steps) : null);
      reasons.add(usable ? null : features.get(f).name() + ": too little to learn from");
    }
    return MemberTable.of(names, forecasts, reasons);
  }

  private static boolean isFinite(double[] forecast) {
    for (double v : forecast) {
      if (!Double.isFinite(v)) {
        return false;
      }
    }
    return true;
  }
}
