package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.forecasting.regression.LagFeatures;
import org.gongxu.forecasting.regression.PooledFeatures;
import org.gongxu.forecasting.regression.PooledRegression;
import org.gongxu.forecasting.regression.PooledRegression.Known;
import org.gongxu.forecasting.regression.RhythmFeatures;

/** Adds the pooled regressions to the members, at the end and at every rolling origin. */
final class PooledMembers {

  private PooledMembers() {}

  /** Both sets of features; the one of growth alone for years, where lags say the same. */
  private static List<PooledFeatures> features(int period) {
    return period == 1
        ? List.of(new RhythmFeatures())
        : List.of(new LagFeatures(), new RhythmFeatures());
  }

  /** The tables of every series: index 0 is the end, 1 the latest rolling origin, and so on. */
  static List<List<MemberTable>> tables(List<SeriesMembers> panel, int horizon) {
    int origins = panel.stream().mapToInt(s -> s.backtest().size()).max().orElse(0);
    List<List<MemberTable>> tables = new ArrayList<>();
    panel.forEach(series -> tables.add(new ArrayList<>()));
    List<PooledFeatures> all = features(panel.get(0).prepared().series().period());
    for (int o = 0; o <= origins; o++) {
      List<List<double[]>> pooled = new ArrayList<>();
      for (PooledFeatures features : all) {
        pooled.add(new PooledRegression(features, horizon).forecast(known(panel, o)));
      }
      for (int i = 0; i < panel.size(); i++) {
        if (o <= panel.get(i).backtest().size()) {
          tables.get(i).add(table(panel.get(i), o, all, pooled, i));
        }
      }
    }
    return tables;
  }

  static OriginForecasts at(SeriesMembers series, int origin) {
    return origin == 0 ? series.last() : series.backtest().get(origin - 1);
  }

  private static List<Known> known(List<SeriesMembers> panel, int origin) {
    List<Known> known = new ArrayList<>();
    for (SeriesMembers series : panel) {
      boolean has = origin <= series.backtest().size();
      OriginForecasts at = has ? at(series, origin) : series.last();
      int training = has && at.scale() > 0 ? at.training() : 0;
      known.add(new Known(series.prepared().series(), training, at.scale()));
    }
    return known;
  }

  private static MemberTable table(
      SeriesMembers series,
      int origin,
      List<PooledFeatures> features,
      List<List<double[]>> pooled,
      int index) {
    OriginForecasts at = at(series, origin);
    List<String> names = new ArrayList<>(series.members());
    List<double[]> forecasts = new ArrayList<>(at.byMember());
    List<String> reasons = new ArrayList<>(at.reasons());
    int steps = forecasts.get(0).length;
    for (int f = 0; f < features.size(); f++) {
      double[] forecast = pooled.get(f).get(index);
      boolean usable = forecast != null && forecast.length >= steps && isFinite(forecast);
      names.add(features.get(f).name());
      forecasts.add(usable ? java.util.Arrays.copyOf(forecast, steps) : null);
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
