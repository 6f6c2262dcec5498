package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongxu.forecasting.combine.Combination;
import org.gongxu.forecasting.combine.CombinationWeights;
import org.gongxu.forecasting.interval.ConformalCalibration;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * What a panel taught: the pooled regressions, the weights and the spread of errors; with it any
 * series of the panel is combined by itself, in whatever task.
 */
public final class PanelKnowledge implements Serializable {

  private final int horizon;
  private final PooledMembers pooled;
  private final Map<List<String>, double[]> weights;
  private final Combination combination;
  private final SizeClasses classes;
  private final ConformalCalibration calibration;
  private final List<ModelScore> scores;
  private final List<String> notes;

  /** Keeps what {@link PanelStage} learnt; {@code combined} are the series it learnt from. */
  PanelKnowledge(
      int horizon,
      PooledMembers pooled,
      Map<List<String>, double[]> weights,
      List<CombinedSeries> combined,
      SpreadOfErrors spread,
      Combination combination) {
    this.horizon = horizon;
    this.pooled = pooled;
    this.weights = weights;
    this.combination = combination;
    this.classes = spread.classes();
    this.calibration = spread.calibration();
    this.scores = Scores.of(combined);
    this.notes = Notes.of(scores, calibration.reached(), horizon);
  }

  /**
   * How errors spread.
   *
   * @param classes series by size
   * @param calibration their errors
   */
  record SpreadOfErrors(SizeClasses classes, ConformalCalibration calibration) {}

  /** One score per model at the rolling origins, best first. */
  public List<ModelScore> scores() {
    return scores;
  }

  /** What a reader of the forecasts should know. */
  public List<String> notes() {
    return notes;
  }

  /** Every forecast of every rolling origin of a series. */
  public List<BacktestRecord> records(SeriesMembers series) {
    return combine(series).records();
  }

  /** The published forecast of a series. */
  public SeriesForecast forecast(SeriesMembers members) {
    return forecast(combine(members));
  }

  /**
   * The series under the weights of its group; equal ones where none of its group was learnt from.
   */
  CombinedSeries combine(SeriesMembers series) {
    List<MemberTable> tables = pooled.tables(series);
    List<String> names = tables.get(0).names();
    double[] own = weights.get(names);
    return new CombinedSeries(series, tables, own == null ? equal(names.size()) : own, combination);
  }

  /** Equal weights of all but the fallback, the first member. */
  static double[] equal(int members) {
    double[] weights = new double[members];
    System.arraycopy(CombinationWeights.equal(members - 1), 0, weights, 1, members - 1);
    return weights;
  }

  SeriesForecast forecast(CombinedSeries series) {
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
