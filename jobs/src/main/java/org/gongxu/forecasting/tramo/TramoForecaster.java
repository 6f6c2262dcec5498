package org.gongxu.forecasting.tramo;

import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * TRAMO: regression with ARIMA errors, identified automatically (Gómez and Maravall, Programs TRAMO
 * and SEATS, Banco de España 1996; JDemetra+ 3.5.0).
 *
 * <p>For monthly and quarterly series of three years or more. Where the calendar is known, monthly
 * series are tried with trading days, and both with the {@link Holiday} of the site; an effect that
 * the data do not confirm is dropped. Its Gaussian intervals cover too little and are not given.
 */
public final class TramoForecaster implements Forecaster {

  /** Fewest years of history. */
  public static final int SHORTEST_YEARS = 3;

  private final Effort effort;
  private final Holiday holiday;

  /** A forecaster of this effort for sites that keep this holiday. */
  public TramoForecaster(Effort effort, Holiday holiday) {
    this.effort = effort;
    this.holiday = holiday;
  }

  @Override
  public String name() {
    return "tramo";
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    return fit(history, horizon).forecast();
  }

  /**
   * Forecasts, and says what was found.
   *
   * @param history monthly or quarterly, complete, three years or more, not constant
   * @param horizon periods ahead, 1 or more
   * @throws CannotFitException when the history is none of this, the estimation fails or its
   *     forecasts explode
   */
  public TramoFit fit(Series history, int horizon) throws CannotFitException {
    Admission.check(history, horizon);
    boolean festival =
        holiday == Holiday.SPRING_FESTIVAL
            && FestivalRegressors.covers(
                history.start(), history.period(), history.length() + horizon);
    RegSarimaModel model = estimate(history, horizon, festival);
    if (festival && !ModelFindings.keepsFestival(model)) {
      model = estimate(history, horizon, false);
    }
    double[] forecast = model.forecasts(horizon).getForecasts().getValues().toArray();
    Admission.checkForecast(history, forecast);
    return new TramoFit(
        Admission.floored(history, forecast),
        model.specification().toString(),
        model.getDescription().isLogTransformation(),
        ModelFindings.outliers(model),
        ModelFindings.calendar(model));
  }

  private RegSarimaModel estimate(Series history, int horizon, boolean festival)
      throws CannotFitException {
    try {
      ModellingContext context = new ModellingContext();
      TramoSpec spec = TramoSpecs.of(effort, history, horizon, festival, context);
      TsData data = TramoSpecs.data(history);
      RegSarimaModel model = TramoKernel.of(spec, context).process(data, ProcessingLog.dummy());
      if (model == null) {
        throw new CannotFitException("TRAMO found no model");
      }
      return model;
    } catch (RuntimeException failure) {
      // The library reports a series it cannot estimate by whatever its algebra threw.
      throw new CannotFitException("TRAMO failed: " + failure.getMessage(), failure);
    }
  }
}
