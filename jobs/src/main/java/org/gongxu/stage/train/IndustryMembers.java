package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.OriginForecasts;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.industry.IndustryRegression;

/** Adds the regression of the key industry to the members of its series. */
final class IndustryMembers {

  /** As for the kernels: a forecast may leave the range of what was seen by four times it. */
  private static final double RUNAWAY = 4;

  private final IndustryRegression regression;
  private final Map<Integer, IndustryRegression.Fit> fits;

  /**
   * Fits the regression at the end and at every origin.
   *
   * @param regression the panel's regression
   * @param plan where the origins stand
   */
  IndustryMembers(IndustryRegression regression, TournamentPlan plan) {
    this.regression = regression;
    this.fits =
        regression.fit(
            IntStream.concat(Arrays.stream(plan.trainingLengths()), IntStream.of(plan.length()))
                .toArray());
  }

  /** The fit at the end of the series, if there were rows enough. */
  java.util.Optional<IndustryRegression.Fit> last(TournamentPlan plan) {
    return java.util.Optional.ofNullable(fits.get(plan.length()));
  }

  IndustryRegression regression() {
    return regression;
  }

  /**
   * The members with the regression as the last one.
   *
   * @param kernels members of the series, in the regression's order
   */
  List<SeriesMembers> addTo(List<SeriesMembers> kernels) {
    List<SeriesMembers> all = new ArrayList<>();
    for (int i = 0; i < kernels.size(); i++) {
      SeriesMembers series = kernels.get(i);
      int index = i;
      List<String> names = new ArrayList<>(series.members());
      names.add(IndustryRegression.NAME);
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

  private OriginForecasts add(Series series, OriginForecasts origin, int index) {
    List<double[]> forecasts = new ArrayList<>(origin.byMember());
    List<String> reasons = new ArrayList<>(origin.reasons());
    IndustryRegression.Fit fit = fits.get(origin.training());
    double[] forecast = fit == null ? null : fit.forecasts().get(index);
    String reason = null;
    if (fit == null) {
      reason = "too few rows";
    } else if (forecast == null) {
      reason = "no value in the last year";
    } else if (!isWithin(series, origin.training(), forecast)) {
      reason = "runs away";
    }
    forecasts.add(reason == null ? forecast : null);
    reasons.add(reason == null ? null : IndustryRegression.NAME + ": " + reason);
    return new OriginForecasts(origin.training(), origin.scale(), forecasts, reasons);
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
