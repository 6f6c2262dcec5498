package org.gongxu.forecasting.model;

import java.util.List;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.model.EtsSpec.Trend;
import org.gongxu.forecasting.model.SeasonalAdjustment.Kind;

/**
 * The exponential smoothing family with the member chosen by the corrected Akaike criterion, {@code
 * ets} (Hyndman, Koehler, Snyder and Grose 2002).
 *
 * <p>Left out are the numerically unsafe members (additive error with multiplicative season, and
 * multiplicative trends), as R's {@code ets} does by default.
 */
public final class AutoEts implements Forecaster {

  private static final List<EtsSpec> LEVELS =
      List.of(
          EtsSpec.SES,
          EtsSpec.HOLT,
          EtsSpec.DAMPED,
          new EtsSpec(true, Trend.NONE, Kind.NONE),
          new EtsSpec(true, Trend.ADDITIVE, Kind.NONE),
          new EtsSpec(true, Trend.DAMPED, Kind.NONE));
  private static final List<EtsSpec> ADDITIVE =
      List.of(
          new EtsSpec(false, Trend.NONE, Kind.ADDITIVE),
          new EtsSpec(false, Trend.ADDITIVE, Kind.ADDITIVE),
          new EtsSpec(false, Trend.DAMPED, Kind.ADDITIVE));
  private static final List<EtsSpec> MULTIPLICATIVE =
      List.of(
          new EtsSpec(true, Trend.NONE, Kind.MULTIPLICATIVE),
          new EtsSpec(true, Trend.ADDITIVE, Kind.MULTIPLICATIVE),
          new EtsSpec(true, Trend.DAMPED, Kind.MULTIPLICATIVE));

  @Override
  public String name() {
    return "ets";
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    Lengths.require(history, 4);
    double[] y = history.values();
    int m = history.period();
    boolean positive = SeasonalAdjustment.isPositive(y);
    EtsFit best = null;
    if (m > 1 && y.length >= 2 * m + 5) {
      best = better(best, y, ADDITIVE, SeasonalAdjustment.forced(y, m, Kind.ADDITIVE), positive);
      if (positive) {
        SeasonalAdjustment ratios = SeasonalAdjustment.forced(y, m, Kind.MULTIPLICATIVE);
        best = better(best, y, MULTIPLICATIVE, ratios, true);
      }
    }
    if (best == null || !SeasonalAdjustment.isSeasonal(y, m)) {
      best = better(best, y, LEVELS, SeasonalAdjustment.of(y, 1), positive);
    }
    if (best == null) {
      throw new CannotFitException("no member of the family fits " + y.length + " values");
    }
    return best.forecast(horizon);
  }

  private static EtsFit better(
      EtsFit best, double[] y, List<EtsSpec> specs, SeasonalAdjustment season, boolean positive) {
    EtsFit chosen = best;
    for (EtsSpec spec : specs) {
      if (spec.multiplicativeError() && !positive) {
        continue;
      }
      EtsFit fit = EtsFit.of(y, spec, season);
      if (Double.isFinite(fit.criterion())
          && (chosen == null || fit.criterion() < chosen.criterion())) {
        chosen = fit;
      }
    }
    return chosen;
  }
}
