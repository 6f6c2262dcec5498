package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.OriginForecasts;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.industry.IndustryRegression;

/** Adds the regression of the key industry, and its challengers, to the members of its series. */
final class IndustryMembers {

  /** As for the kernels: a forecast may leave the range of what was seen by four times it. */
  private static final double RUNAWAY = 4;

  private final IndustryRegression regression;
  private final Map<Integer, IndustryRegression.Fit> fits;
  private final TournamentPlan plan;
  private final Challengers challengers;

  /**
   * Fits the regression at the end and at every origin.
   *
   * @param regression the panel's regression
   * @param plan where the origins stand
   * @param challengers its challengers, fitted
   */
  IndustryMembers(IndustryRegression regression, TournamentPlan plan, Challengers challengers) {
    this.regression = regression;
    this.plan = plan;
    this.challengers = challengers;
    this.fits =
        regression.fit(
            IntStream.concat(Arrays.stream(plan.trainingLengths()), IntStream.of(plan.length()))
                .toArray());
  }

  /** The fit at the end of the series, if there were rows enough. */
  Optional<IndustryRegression.Fit> last() {
    return Optional.ofNullable(fits.get(plan.length()));
  }

  /**
   * The members with the regression, and challengers that take part, as the last ones.
   *
   * @param kernels members of the series, in the regression's order
   */
  List<SeriesMembers> addTo(List<SeriesMembers> kernels) {
    List<SeriesMembers> all = new ArrayList<>();
    for (int i = 0; i < kernels.size(); i++) {
      SeriesMembers series = kernels.get(i);
      int index = i;
      List<String> names = new ArrayList<>(series.members());
      names.addAll(joining());
      all.add(
          new SeriesMembers(
              series.prepared(),
              names,
              add(series.prepared().series(), series.last(), index),
              series.backtest().stream()
                  .map(origin -> add(series.prepared().series(), origin, index))
                  .toList()));
    }
    return all;
  }

  /** Challengers that are scored beside the combination and take no part in it. */
  List<BacktestRecord> scoredOnly(List<SeriesMembers> kernels) {
    List<BacktestRecord> records = new ArrayList<>();
    for (int i = 0; i < kernels.size() && !challengers.join(); i++) {
      Series series = kernels.get(i).prepared().series();
      for (OriginForecasts origin : kernels.get(i).backtest()) {
        for (String name : challengers.names()) {
          Answer answer = answer(name, series, origin.training(), i);
          if (answer.forecast() != null) {
            records.addAll(records(series, name, origin, answer.forecast()));
          }
        }
      }
    }
    return records;
  }

  private static List<BacktestRecord> records(
      Series series, String name, OriginForecasts origin, double[] forecast) {
    int steps = Math.min(forecast.length, series.length() - origin.training());
    return IntStream.range(0, steps)
        .mapToObj(
            h ->
                new BacktestRecord(
                    series.id(),
                    name,
                    origin.training(),
                    h + 1,
                    forecast[h],
                    series.value(origin.training() + h),
                    origin.scale()))
        .toList();
  }

  private List<String> joining() {
    List<String> names = new ArrayList<>(List.of(IndustryRegression.NAME));
    if (challengers.join()) {
      names.addAll(challengers.names());
    }
    return names;
  }

  private OriginForecasts add(Series series, OriginForecasts origin, int index) {
    List<double[]> forecasts = new ArrayList<>(origin.byMember());
    List<String> reasons = new ArrayList<>(origin.reasons());
    for (String name : joining()) {
      Answer answer = answer(name, series, origin.training(), index);
      forecasts.add(answer.forecast());
      reasons.add(answer.reason() == null ? null : name + ": " + answer.reason());
    }
    return new OriginForecasts(origin.training(), origin.scale(), forecasts, reasons);
  }

  /** A forecast, or why there is none. */
  private record Answer(double[] forecast, String reason) {}

  private Answer answer(String name, Series series, int training, int index) {
    IndustryRegression.Fit fit = fits.get(training);
    if (fit == null) {
      return new Answer(null, "too few rows");
    }
    double[] forecast =
        name.equals(IndustryRegression.NAME)
            ? fit.forecasts().get(index)
            : challengers.forecast(name, training, regression.ahead(index, training));
    if (forecast == null) {
      return new Answer(null, "no value in the last year");
    }
    return isWithin(series, training, forecast)
        ? new Answer(forecast, null)
        : new Answer(null, "runs away");
  }

  private static boolean isWithin(Series series, int training, double[] forecast) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < training; t++) {
      low = Math.min(low, series.value(t));
      high = Math.max(high, series.value(t));
    }
    double limit = high + RUNAWAY * (high - low);
    return Arrays.stream(forecast).allMatch(value -> value <= limit);
  }
}
