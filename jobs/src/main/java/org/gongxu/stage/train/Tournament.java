package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.combine.Combination;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.OriginForecasts;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.PreparedSeries;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.industry.IndustryRegression;
import org.gongxu.forecasting.model.LastValue;

/**
 * The rolling-origin tournament: first every series alone, then all of a key industry together.
 *
 * @param plan periods, horizon and origins
 * @param regressors what the regressions see besides openings
 * @param combination how members are made the forecast published
 */
record Tournament(TournamentPlan plan, Regressors regressors, Combination combination)
    implements Serializable {

  /** One that publishes the weighted combination. */
  Tournament(TournamentPlan plan, Regressors regressors) {
    this(plan, regressors, Combination.WEIGHTED);
  }

  /** One series with the forecasts of its kernels. */
  record Fitted(CellHistory history, SeriesMembers members) implements Serializable {

    /** The cell it is of. */
    Cell cell() {
      return history.cell();
    }
  }

  /** Fits the kernels to one series, at its end and at every origin. */
  Fitted fit(CellHistory history) {
    return new Fitted(history, kernels(history.series()));
  }

  /**
   * The series of one key industry.
   *
   * @param keyIndustry its code
   * @param fitted its series in any order, at least one
   */
  IndustryPanel panel(String keyIndustry, List<Fitted> fitted) {
    return new IndustryPanel(keyIndustry, fitted, plan, regressors);
  }

  /**
   * Pools, weights and scores the series of one key industry.
   *
   * @param panel its series
   * @param challengers its challengers, fitted
   */
  IndustryResult judge(IndustryPanel panel, Challengers challengers) {
    List<SeriesMembers> kernels = panel.members();
    IndustryRegression regression = panel.regression();
    IndustryMembers members = new IndustryMembers(regression, plan, challengers);
    PanelForecast bottom =
        new PanelStage(plan.horizon(), combination).combine(members.addTo(kernels));
    Series whole = total(panel);
    List<BacktestRecord> records = new ArrayList<>(bottom.backtest());
    records.addAll(members.scoredOnly(kernels));
    if (!kernels.get(0).members().contains(new LastValue().name())) {
      records.addAll(lastValue(kernels));
    }
    return new IndustryResult(
        panel.keyIndustry(),
        plan,
        records,
        Reach.of(plan).held(bottom),
        sums(panel, whole),
        regression,
        members.last().orElse(null),
        outliers(whole));
  }

  private SeriesMembers kernels(Series series) {
    BacktestPlan unused = new BacktestPlan(plan.horizon(), plan.origins(), 1);
    return TournamentMembers.of(
        new MemberStage(members(), unused)
            .forecast(PreparedSeries.of(series), plan.trainingLengths()));
  }

  /** Breaks TRAMO finds in the key industry's total; empty where it takes no part. */
  private String outliers(Series total) {
    if (plan.calendar().model().isEmpty()) {
      return "";
    }
    try {
      return plan.calendar().model().get().fit(total, plan.horizon()).outliers().stream()
          .map(found -> plan.first().plus(found.periodIndex()) + " " + found.kind())
          .collect(Collectors.joining(", "));
    } catch (CannotFitException e) {
      return "";
    }
  }

  private MemberSet members() {
    return plan.calendar().model().map(MemberSet::with).orElseGet(MemberSet::kernels);
  }

  /** The key industry as one series. */
  private Series total(IndustryPanel panel) {
    List<Series> series = panel.series();
    List<Integer> all = IntStream.range(0, series.size()).boxed().toList();
    return Margins.sum(Cell.total(panel.keyIndustry()), series, all, plan);
  }

  /** The total alone and the margins as a panel of their own; no regression takes part. */
  private List<PanelForecast> sums(IndustryPanel panel, Series total) {
    List<Cell> cells = panel.cells().stream().map(Fitted::cell).toList();
    List<SeriesMembers> margins =
        Margins.of(cells).stream()
            .map(one -> Margins.sum(one.getKey(), panel.series(), one.getValue(), plan))
            .map(this::kernels)
            .toList();
    PanelStage stage = new PanelStage(plan.horizon(), combination);
    Reach reach = Reach.of(plan);
    List<PanelForecast> sums = new ArrayList<>();
    sums.add(reach.held(stage.combine(List.of(kernels(total)))));
    if (!margins.isEmpty()) {
      sums.add(reach.held(stage.combine(margins)));
    }
    return sums;
  }

  /** The same as before, a benchmark that is scored and never weighted. */
  private List<BacktestRecord> lastValue(List<SeriesMembers> panel) {
    LastValue model = new LastValue();
    List<BacktestRecord> records = new ArrayList<>();
    for (SeriesMembers members : panel) {
      Series series = members.prepared().series();
      for (OriginForecasts origin : members.backtest()) {
        int known = origin.training();
        int steps = Math.min(plan.horizon(), series.length() - known);
        double[] forecast = model.forecast(series.head(known), steps);
        for (int h = 0; h < steps; h++) {
          records.add(
              new BacktestRecord(
                  members.id(),
                  model.name(),
                  known,
                  h + 1,
                  forecast[h],
                  series.value(known + h),
                  origin.scale()));
        }
      }
    }
    return records;
  }
}
