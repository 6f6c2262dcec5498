package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gongxu.forecasting.combine.Combination;
import org.gongxu.forecasting.interval.ConformalCalibration;

/**
 * The second step: the members of a whole panel made one forecast per series.
 *
 * <p>Adds the pooled regressions, learns one set of weights per group of series with the same
 * members, pools the combination's errors into intervals. All series must have one period; their
 * order does not matter. Panels too large to learn from whole are learnt from a sample ({@link
 * PanelSample}).
 */
public final class PanelStage {

  private final int horizon;
  private final Combination combination;

  /** Forecasts this many periods ahead by the weighted combination. */
  public PanelStage(int horizon) {
    this(horizon, Combination.WEIGHTED);
  }

  /** Forecasts this many periods ahead. */
  public PanelStage(int horizon, Combination combination) {
    this.horizon = horizon;
    this.combination = combination;
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
    List<SeriesMembers> sample =
        panel.stream().filter(one -> PanelSample.includes(one.id(), panel.size())).toList();
    int trailing = panel.stream().mapToInt(s -> s.prepared().trailing()).max().orElse(0);
    PanelKnowledge knowledge = learn(sample, trailing);
    for (SeriesMembers one : panel) {
      CombinedSeries combined = knowledge.combine(one);
      each.accept(knowledge.forecast(combined), combined::records);
    }
    List<String> notes = new ArrayList<>(knowledge.notes());
    notes.addAll(PanelSample.note(sample.size(), panel.size()));
    return new PanelForecast(List.of(), knowledge.scores(), List.of(), notes);
  }

  /**
   * Learns from the series of a panel, or from those {@link PanelSample} draws of it.
   *
   * @param members at least one series, in any order
   * @param trailing most missing periods at the end of any series of the panel
   */
  public PanelKnowledge learn(List<SeriesMembers> members, int trailing) {
    List<SeriesMembers> panel =
        members.stream().sorted(Comparator.comparing(SeriesMembers::id)).toList();
    PooledMembers pooled = PooledMembers.learn(panel, horizon + trailing);
    List<List<MemberTable>> tables = panel.stream().map(pooled::tables).toList();
    Map<List<String>, double[]> weights = weights(panel, tables);
    List<CombinedSeries> combined = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      List<MemberTable> own = tables.get(i);
      double[] shared = weights.get(own.get(0).names());
      combined.add(new CombinedSeries(panel.get(i), own, shared, combination));
    }
    SizeClasses classes = SizeClasses.of(combined);
    return new PanelKnowledge(
        horizon,
        pooled,
        weights,
        combined,
        new PanelKnowledge.SpreadOfErrors(classes, calibrate(combined, classes)),
        combination);
  }

  private Map<List<String>, double[]> weights(
      List<SeriesMembers> panel, List<List<MemberTable>> tables) {
    Map<List<String>, OriginErrors> errors = new HashMap<>();
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
    Map<List<String>, double[]> weights = new HashMap<>();
    boolean isLearnt = combination == Combination.WEIGHTED;
    errors.forEach(
        (names, group) ->
            weights.put(
                names, isLearnt ? group.learn(names.size()) : PanelKnowledge.equal(names.size())));
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
}
