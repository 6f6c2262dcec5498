package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Series;
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
 */
record Tournament(TournamentPlan plan) implements Serializable {

  /** One series with the forecasts of its kernels. */
  record Fitted(Cell cell, SeriesMembers members) implements Serializable {}

  /** Fits the kernels to one series, at its end and at every origin. */
  Fitted fit(CellHistory history) {
    return new Fitted(history.cell(), kernels(history.series()));
  }

  /**
   * Pools, weights and scores the series of one key industry.
   *
   * @param keyIndustry its code
   * @param fitted its series in any order, at least one
   */
  IndustryResult judge(String keyIndustry, List<Fitted> fitted) {
    List<Fitted> cells =
        fitted.stream().sorted(Comparator.comparing(cell -> cell.members().id())).toList();
    List<SeriesMembers> kernels = cells.stream().map(Fitted::members).toList();
    List<Series> series = kernels.stream().map(each -> each.prepared().series()).toList();
    IndustryRegression regression =
        new IndustryRegression(
            series, cells.stream().map(each -> each.cell().occupation()).toList(), plan.horizon());
    IndustryMembers members = new IndustryMembers(regression, plan);
    PanelForecast bottom = new PanelStage(plan.horizon()).combine(members.addTo(kernels));
    PanelForecast total =
        new PanelStage(plan.horizon()).combine(List.of(kernels(total(keyIndustry, series))));
    List<BacktestRecord> records = new ArrayList<>(bottom.backtest());
    if (!kernels.get(0).members().contains(new LastValue().name())) {
      records.addAll(lastValue(kernels));
    }
    return new IndustryResult(
        keyIndustry,
        plan,
        records,
        bottom,
        total,
        regression,
        members.last(plan).orElse(null),
        outliers(total(keyIndustry, series)));
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

  private Series total(String keyIndustry, List<Series> series) {
    double[] total = new double[plan.length()];
    for (Series each : series) {
      for (int t = 0; t < total.length; t++) {
        total[t] += each.value(t);
      }
    }
    return CellHistory.series(Cell.total(keyIndustry).id(), total, plan);
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
