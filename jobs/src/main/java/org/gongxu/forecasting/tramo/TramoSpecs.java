package org.gongxu.forecasting.tramo;

import jdplus.toolkit.base.api.timeseries.StaticTsDataSupplier;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.calendars.LengthOfPeriodType;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.toolkit.base.api.timeseries.regression.TsContextVariable;
import jdplus.toolkit.base.api.timeseries.regression.TsDataSuppliers;
import jdplus.toolkit.base.api.timeseries.regression.Variable;
import jdplus.tramoseats.base.api.tramo.CalendarSpec;
import jdplus.tramoseats.base.api.tramo.RegressionSpec;
import jdplus.tramoseats.base.api.tramo.TradingDaysSpec;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.Series.CalendarStart;

/** What TRAMO is asked to look for in a series. */
final class TramoSpecs {

  static final String FESTIVAL = "festival";

  /** Trading days enter a month's model at this significance of the F test. */
  private static final double TRADING_DAYS_LEVEL = 0.01;

  /** Where a series of unknown start is put; nothing of the calendar is looked for in it. */
  private static final CalendarStart ANYWHERE = new CalendarStart(2001, 1);

  private TramoSpecs() {}

  /** The series in its calendar. */
  static TsData data(Series history) {
    return TsData.ofInternal(start(history), history.values());
  }

  /** The question; regressors of the festival are put into the context. */
  static TramoSpec of(
      Effort effort, Series history, int horizon, boolean festival, ModellingContext context) {
    TramoSpec base = effort == Effort.AIRLINE ? TramoSpec.TR1 : TramoSpec.TR3;
    RegressionSpec.Builder regression = base.getRegression().toBuilder();
    if (history.start().isKnown() && history.period() == 12) {
      TradingDaysSpec days =
          TradingDaysSpec.automatic(
              LengthOfPeriodType.LeapYear,
              TradingDaysSpec.AutoMethod.FTEST,
              TRADING_DAYS_LEVEL,
              false);
      regression.calendar(CalendarSpec.builder().tradingDays(days).build());
    }
    if (festival) {
      addFestival(regression, history, horizon, context);
    }
    return base.toBuilder().regression(regression.build()).build();
  }

  private static void addFestival(
      RegressionSpec.Builder regression, Series history, int horizon, ModellingContext context) {
    TsDataSuppliers suppliers = new TsDataSuppliers();
    int period = history.period();
    for (int window = 0; window < FestivalRegressors.count(period); window++) {
      String name = FestivalRegressors.name(period, window);
      double[] values =
          FestivalRegressors.values(history.start(), period, history.length() + horizon, window);
      suppliers.set(name, new StaticTsDataSupplier(TsData.ofInternal(start(history), values)));
      regression.userDefinedVariable(
          Variable.variable(name, new TsContextVariable(FESTIVAL + "." + name)));
    }
    context.getTsVariableManagers().set(FESTIVAL, suppliers);
  }

  private static TsPeriod start(Series history) {
    CalendarStart start = history.start().isKnown() ? history.start() : ANYWHERE;
    return history.period() == 12
        ? TsPeriod.monthly(start.year(), start.subPeriod())
        : TsPeriod.quarterly(start.year(), start.subPeriod());
  }
}
