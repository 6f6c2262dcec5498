package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.model.AutoEts;
import org.gongxu.forecasting.model.Croston;
import org.gongxu.forecasting.model.DynamicTheta;
import org.gongxu.forecasting.model.ExponentialSmoothing;
import org.gongxu.forecasting.model.SeasonalNaive;
import org.gongxu.forecasting.model.Theta;
import org.gongxu.forecasting.model.Tsb;

/**
 * Which members a series gets: fixed by its frequency, length and share of zeros, by no score.
 *
 * <p>Theta stands beside dynamic Theta for years alone: with seasons two of one kind count their
 * view twice.
 */
public final class MemberSet {

  private static final double SPARSE = 0.3;
  private static final int CALENDAR_YEARS = 3;

  private final List<Forecaster> regular;
  private final List<Forecaster> yearly;
  private final List<Forecaster> sparse;
  private final Optional<Forecaster> calendarModel;

  private MemberSet(Optional<Forecaster> calendarModel) {
    this.calendarModel = calendarModel;
    this.regular =
        List.of(
            new SeasonalNaive(), ExponentialSmoothing.damped(), new DynamicTheta(), new AutoEts());
    this.yearly = new ArrayList<>(regular);
    this.yearly.add(new Theta());
    this.yearly.add(ExponentialSmoothing.simple());
    this.sparse =
        List.of(
            new SeasonalNaive(),
            ExponentialSmoothing.simple(),
            new DynamicTheta(),
            new Tsb(),
            new Croston());
  }

  /** The kernels alone. */
  public static MemberSet kernels() {
    return new MemberSet(Optional.empty());
  }

  /**
   * The kernels and a calendar model (TRAMO) for quarterly and monthly series of three years or
   * more; never for yearly ones.
   */
  public static MemberSet with(Forecaster calendarModel) {
    return new MemberSet(Optional.of(calendarModel));
  }

  /** Whether a member is the calendar model, which is refitted at the origins of a sample only. */
  boolean isCalendarModel(Forecaster member) {
    return calendarModel.isPresent() && calendarModel.get() == member;
  }

  /** The members of a complete series. */
  public List<Forecaster> of(Series series) {
    if (isSparse(series)) {
      return sparse;
    }
    if (series.period() == 1) {
      return yearly;
    }
    List<Forecaster> chosen = new ArrayList<>(regular);
    if (series.length() >= CALENDAR_YEARS * series.period()) {
      calendarModel.ifPresent(chosen::add);
    }
    return chosen;
  }

  /** Whether more than three values in ten are zero. */
  public static boolean isSparse(Series series) {
    int zeros = 0;
    for (int t = 0; t < series.length(); t++) {
      zeros += series.value(t) == 0 ? 1 : 0;
    }
    return zeros > SPARSE * series.length();
  }
}
