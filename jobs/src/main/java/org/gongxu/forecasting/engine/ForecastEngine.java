package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongxu.forecasting.Series;

/**
 * A panel of series in; point forecasts, intervals and scores out.
 *
 * <p>The series are fitted on all processors of the common pool; neither their number nor the order
 * of the series changes a bit of the answer. Series of different periods make separate panels.
 */
public final class ForecastEngine {

  private final MemberSet members;
  private final int horizon;

  /**
   * An engine.
   *
   * @param members the members that series get
   * @param horizon periods ahead, 1 or more
   */
  public ForecastEngine(MemberSet members, int horizon) {
    this.members = members;
    this.horizon = horizon;
  }

  /** Forecasts a panel; ids must be different, at least one series. */
  public PanelForecast forecast(List<Series> panel) {
    Map<Integer, List<Series>> byPeriod =
        panel.stream()
            .collect(Collectors.groupingBy(Series::period, TreeMap::new, Collectors.toList()));
    List<SeriesForecast> forecasts = new ArrayList<>();
    List<ModelScore> scores = new ArrayList<>();
    List<BacktestRecord> backtest = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (List<Series> samePeriod : byPeriod.values()) {
      PanelForecast part = forecastSamePeriod(samePeriod);
      forecasts.addAll(part.forecasts());
      scores.addAll(part.scores());
      backtest.addAll(part.backtest());
      notes.addAll(part.notes());
    }
    forecasts.sort(Comparator.comparing(SeriesForecast::id));
    return new PanelForecast(forecasts, scores, backtest, notes);
  }

  private PanelForecast forecastSamePeriod(List<Series> panel) {
    BacktestPlan plan = BacktestPlan.forPanel(panel.size(), horizon);
    return new PanelStage(horizon).combine(fit(panel, new MemberStage(members, plan)));
  }

  /** The first step for every series, on all processors of the common pool; in the order given. */
  public static List<SeriesMembers> fit(List<Series> panel, MemberStage stage) {
    return panel.parallelStream().map(stage::forecast).collect(Collectors.toList());
  }
}
