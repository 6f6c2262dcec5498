package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gongxu.forecasting.interval.ConformalCalibration;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * The second step: the members of a whole panel made one forecast per series.
 *
 * <p>Adds the pooled regressions, learns one set of weights per group of series with the same
 * members, pools the combination's errors into intervals. All series must have one period; their
 * order does not matter.
 */
public final class PanelStage {

  private final int horizon;

  /** Forecasts this many periods ahead. */
  public PanelStage(int horizon) {
    this.horizon = horizon;
  }

  /** Combines the members of the series of a panel. */
  public PanelForecast combine(List<SeriesMembers> members) {
    List<SeriesForecast> forecasts = new ArrayList<>();
    List<BacktestRecord> backtest = new ArrayList<>();
    PanelForecast summary =
        combine(
            members,
            (forecast, records) -> {
              forecasts.add(forecast);
              backtest.addAll(records.get());
            });
    return new PanelForecast(forecasts, summary.scores(), backtest, summary.notes());
  }

  /**
   * Combines the members of a panel too large to hold every distribution at once.
   *
   * @param each is handed every series' forecast, by id, and what makes its rolling origins'
   *     records
   * @return scores and notes; no forecasts and no records
   */
  public PanelForecast combine(
      List<SeriesMembers> members,
      BiConsumer<SeriesForecast, Supplier<List<BacktestRecord>>> each) {
    List<SeriesMembers> panel =
        members.stream().sorted(Comparator.comparing(SeriesMembers::id)).toList();
    int steps = horizon + panel.stream().mapToInt(s -> s.prepared().trailing()).max().orElse(0);
    List<List<MemberTable>> tables = PooledMembers.tables(panel, steps);
    Map<List<String>, double[]> weights = weights(panel, tables);
    List<CombinedSeries> combined = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      List<MemberTable> own = tables.get(i);
      combined.add(new CombinedSeries(panel.get(i), own, weights.get(own.get(0).names())));
    }
    SizeClasses classes = SizeClasses.of(combined);
    ConformalCalibration calibration = calibrate(combined, classes);
    for (CombinedSeries series : combined) {
      each.accept(forecast(series, calibration, classes), series::records);
    }
    List<ModelScore> scores = Scores.of(combined);
    List<String> notes = Notes.of(scores, calibration.reached(), horizon);
    return new PanelForecast(List.of(), scores, List.of(), notes);
  }

  private static Map<List<String>, double[]> weights(
      List<SeriesMembers> panel, List<List<MemberTable>> tables) {
    Map<List<String>, OriginErrors> errors =
        new TreeMap<>(Comparator.comparing(names -> String.join(",", names)));
    for (int i = 0; i < panel.size(); i++) {
      OriginErrors group =
          errors.computeIfAbsent(tables.get(i).get(0).names(), names -> new OriginErrors());
      for (int o = 1; o < tables.get(i).size(); o++) {
        OriginForecasts at = PooledMembers.at(panel.get(i), o);
        if (at.scale() > 0) {
          group.add(panel.get(i).prepared().series(), at, tables.get(i).get(o));
        }
      }
    }
    Map<List<String>, double[]> weights = new TreeMap<>(Comparator.comparing(Object::toString));
    errors.forEach((names, group) -> weights.put(names, group.learn(names.size())));
    return weights;
  }

  private ConformalCalibration calibrate(List<CombinedSeries> combined, SizeClasses classes) {
    int period = combined.isEmpty() ? 1 : combined.get(0).series().period();
    ConformalCalibration calibration = new ConformalCalibration(period, horizon, classes.count());
    for (CombinedSeries series : combined) {
      for (double[] errors : series.scaledErrors()) {
        calibration.add(classes.of(series), errors);
      }
    }
    return calibration;
  }

  private SeriesForecast forecast(
      CombinedSeries series, ConformalCalibration calibration, SizeClasses classes) {
    double[] mean = series.published(horizon);
    double scale = series.members().last().scale();
    PredictiveDistribution distribution =
        calibration.around(mean, scale, classes.of(series), series.isNonNegative());
    MemberTable table = series.tables().get(0);
    List<double[]> byMember = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int k = 0; k < table.names().size(); k++) {
      if (table.answered()[k]) {
        names.add(table.names().get(k));
        byMember.add(series.published(table.forecasts()[k], horizon));
      }
    }
    return new SeriesForecast(
        series.members().id(), mean, distribution, scale, byMember, names, series.reason());
  }
}
