package org.gongxu.forecasting.tramo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.regression.ICalendarVariable;
import jdplus.toolkit.base.api.timeseries.regression.IOutlier;
import jdplus.toolkit.base.api.timeseries.regression.RegressionItem;
import jdplus.toolkit.base.api.timeseries.regression.Variable;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;

/** Reads what an estimated model holds. */
final class ModelFindings {

  /** A festival none of whose effects reaches this t is not in the series. */
  private static final double FESTIVAL_T = 2.0;

  private ModelFindings() {}

  static boolean keepsFestival(RegSarimaModel model) {
    return festival(model).stream().anyMatch(effect -> Math.abs(effect.tStat()) >= FESTIVAL_T);
  }

  static List<Outlier> outliers(RegSarimaModel model) {
    TsPeriod first = model.getDescription().getSeries().getStart();
    List<Outlier> found = new ArrayList<>();
    for (Variable<?> variable : model.getDescription().getVariables()) {
      if (variable.getCore() instanceof IOutlier outlier) {
        RegressionItem item = item(model, variable, 0);
        int index = (int) (first.withDate(outlier.getPosition()).getId() - first.getId());
        found.add(new Outlier(outlier.getCode(), index, item.getCoefficient(), t(item)));
      }
    }
    found.sort(Comparator.comparingInt(Outlier::periodIndex).thenComparing(Outlier::kind));
    return List.copyOf(found);
  }

  static List<CalendarEffect> calendar(RegSarimaModel model) {
    List<CalendarEffect> found = new ArrayList<>(festival(model));
    for (Variable<?> variable : model.getDescription().getVariables()) {
      if (variable.getCore() instanceof ICalendarVariable) {
        for (int i = 0; i < variable.dim(); i++) {
          found.add(effect(model, variable, i, variable.getName() + "_" + (i + 1)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<CalendarEffect> festival(RegSarimaModel model) {
    List<CalendarEffect> found = new ArrayList<>();
    for (Variable<?> variable : model.getDescription().getVariables()) {
      if (variable.getName().startsWith("spring_festival")) {
        found.add(effect(model, variable, 0, variable.getName()));
      }
    }
    return found;
  }

  private static CalendarEffect effect(
      RegSarimaModel model, Variable<?> variable, int item, String name) {
    RegressionItem found = item(model, variable, item);
    return new CalendarEffect(name, found.getCoefficient(), t(found));
  }

  private static RegressionItem item(RegSarimaModel model, Variable<?> variable, int item) {
    return model.regressionItem(core -> core == variable.getCore(), item);
  }

  private static double t(RegressionItem item) {
    return item.getCoefficient() / item.getStdError();
  }
}
