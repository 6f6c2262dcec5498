package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * The first step: every member fitted to one series, at its end and at each rolling origin.
 *
 * <p>Needs nothing but the series, so it can run in any task. A member that cannot fit, breaks, or
 * runs away leaves its reason; it never ends the step.
 */
public final class MemberStage {

  private static final double RUNAWAY = 4.0;

  private final MemberSet members;
  private final BacktestPlan plan;

  /** Fits these members by this plan. */
  public MemberStage(MemberSet members, BacktestPlan plan) {
    this.members = members;
    this.plan = plan;
  }

  /** Fits and forecasts one series. */
  public SeriesMembers forecast(Series raw) {
    PreparedSeries prepared = PreparedSeries.of(raw);
    Series series = prepared.series();
    return forecast(prepared, plan.trainingLengths(series.length(), series.period()));
  }

  /**
   * Fits and forecasts one series at origins of the caller's.
   *
   * @param prepared the series, made fit
   * @param trainingLengths values known at each origin, longest first
   */
  public SeriesMembers forecast(PreparedSeries prepared, int... trainingLengths) {
    Series series = prepared.series();
    List<Forecaster> chosen = members.of(series);
    List<OriginForecasts> backtest = new ArrayList<>();
    for (int training : trainingLengths) {
      backtest.add(at(series.head(training), chosen, plan.horizon(), plan.samples(series.id())));
    }
    OriginForecasts last = at(series, chosen, plan.horizon() + prepared.trailing(), true);
    return new SeriesMembers(
        prepared, chosen.stream().map(Forecaster::name).toList(), last, List.copyOf(backtest));
  }

  private OriginForecasts at(
      Series history, List<Forecaster> chosen, int horizon, boolean calendar) {
    double[] y = history.values();
    List<double[]> forecasts = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Bounds bounds = Bounds.of(y);
    for (Forecaster member : chosen) {
      try {
        if (y.length > 2 && bounds.isConstant() && !forecasts.isEmpty()) {
          throw new CannotFitException("constant history");
        }
        if (!calendar && members.isCalendarModel(member)) {
          throw new CannotFitException("not refitted at the origins of this series");
        }
        forecasts.add(bounds.check(member.forecast(history, horizon)));
        reasons.add(null);
      } catch (CannotFitException e) {
        forecasts.add(null);
        reasons.add(member.name() + ": " + e.getMessage());
      } catch (RuntimeException e) {
        forecasts.add(null);
        reasons.add(member.name() + ": " + e);
      }
    }
    return new OriginForecasts(
        history.length(), Scale.of(y, y.length, history.period()), forecasts, reasons);
  }

  /** How far a forecast may leave what was seen: four times its range. */
  private record Bounds(double low, double high, boolean nonNegative) {

    static Bounds of(double[] y) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (double v : y) {
        min = Math.min(min, v);
        max = Math.max(max, v);
      }
      double range = max - min;
      double low = min - RUNAWAY * range;
      double high = max + RUNAWAY * range;
      double slack = 1e-9 * Math.max(Math.abs(min), Math.abs(max));
      return new Bounds(low - slack, high + slack, min >= 0);
    }

    boolean isConstant() {
      return !(high - low > 1e-8 * Math.max(Math.abs(low), Math.abs(high)));
    }

    double[] check(double[] forecast) throws CannotFitException {
      for (int h = 0; h < forecast.length; h++) {
        if (!(forecast[h] >= low && forecast[h] <= high)) {
          throw new CannotFitException("forecast " + forecast[h] + " runs away at step " + (h + 1));
        }
        if (nonNegative && forecast[h] < 0) {
          forecast[h] = 0;
        }
      }
      return forecast;
    }
  }
}
