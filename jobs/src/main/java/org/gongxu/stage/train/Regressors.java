package org.gongxu.stage.train;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.industry.Drivers;
import org.gongxu.forecasting.industry.Published;

/**
 * What the regression of a key industry sees besides openings.
 *
 * @param indicators published indicators by name
 * @param hasEmployment whether the cells' stocks of employment take part
 */
record Regressors(Map<String, Published> indicators, boolean hasEmployment)
    implements Serializable {

  /** The name of the stocks of employment in settings. */
  static final String EMPLOYMENT = "employment";

  /** Indicators are the same for all series at a time: only years tell them from chance. */
  private static final int YEARS_FOR_INDICATORS = 5;

  /** Nothing but openings. */
  static Regressors none() {
    return new Regressors(Map.of(), false);
  }

  /** Sorts the indicators by name, so that the regression's columns have one order. */
  Regressors {
    indicators = new TreeMap<>(indicators);
  }

  /**
   * The drivers of the series of a key industry, each as known at the end of every period.
   *
   * @param series the series, all of the plan's length
   * @param stocks the stock of employment of each series; empty ones where none is on record
   */
  Drivers of(List<Series> series, List<Published> stocks, TournamentPlan plan) {
    List<String> names = new ArrayList<>();
    List<double[][]> known = new ArrayList<>();
    if (plan.length() >= YEARS_FOR_INDICATORS * plan.perYear()) {
      indicators.forEach(
          (name, indicator) -> {
            double[] path = path(plan, day -> standing(indicator, day, plan));
            names.add(name);
            known.add(series.stream().map(each -> path).toArray(double[][]::new));
          });
    }
    if (hasEmployment && stocks.stream().anyMatch(stock -> !stock.isEmpty())) {
      names.add("employment_growth");
      known.add(
          stocks.stream()
              .map(stock -> path(plan, day -> stock.growth(day).orElse(0)))
              .toArray(double[][]::new));
      names.add("openings_per_employed");
      known.add(perEmployed(series, stocks, plan));
    }
    return new Drivers(names, known.toArray(double[][][]::new));
  }

  private static double standing(Published indicator, LocalDate day, TournamentPlan plan) {
    return indicator.standing(day, plan.first().frequency().months()).orElse(0);
  }

  private static double[] path(TournamentPlan plan, Function<LocalDate, Double> known) {
    return IntStream.range(0, plan.length())
        .mapToDouble(t -> known.apply(plan.first().plus(t).lastDay()))
        .toArray();
  }

  /** Log openings of the last year per person employed, less the mean over the key industry. */
  private static double[][] perEmployed(
      List<Series> series, List<Published> stocks, TournamentPlan plan) {
    double[][] values = new double[series.size()][plan.length()];
    for (int t = plan.perYear() - 1; t < plan.length(); t++) {
      LocalDate day = plan.first().plus(t).lastDay();
      double sum = 0;
      int count = 0;
      for (int i = 0; i < values.length; i++) {
        values[i][t] = logRate(series.get(i), t, stocks.get(i).latest(day).orElse(0));
        sum += Double.isNaN(values[i][t]) ? 0 : values[i][t];
        count += Double.isNaN(values[i][t]) ? 0 : 1;
      }
      for (double[] path : values) {
        path[t] = Double.isNaN(path[t]) ? 0 : path[t] - sum / count;
      }
    }
    return values;
  }

  private static double logRate(Series series, int t, double employed) {
    double openings = 0;
    for (int k = 0; k < series.period(); k++) {
      openings += series.value(t - k);
    }
    return employed > 0 && openings > 0 ? Math.log(openings / employed) : Double.NaN;
  }

  /** The drivers' names that a plan of this length leaves out, if any. */
  Optional<String> leftOut(TournamentPlan plan) {
    boolean isShort = plan.length() < YEARS_FOR_INDICATORS * plan.perYear();
    return isShort && !indicators.isEmpty()
        ? Optional.of(
            "indicators left out of the regression: they need "
                + YEARS_FOR_INDICATORS
                + " years of openings")
        : Optional.empty();
  }
}
