package org.gongxu.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.hierarchy.ErrorCovariance;
import org.gongxu.forecasting.hierarchy.Hierarchy;
import org.gongxu.forecasting.hierarchy.Reconciler;
import org.gongxu.forecasting.hierarchy.Sign;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;

/**
 * Sets the ways to reconcile beside each other on the Australian tourism hierarchy, quarterly.
 *
 * <p>Arguments: the long table of all series ({@code unique_id, ds, y}); how many values are known;
 * where to write the reconciled forecasts. Where the table goes on after the known values, each way
 * is scored on the next eight.
 */
final class HierarchyTrial {

  private static final int HORIZON = 8;
  private static final int PERIOD = 4;

  private final Hierarchy hierarchy;
  private final List<String> ids;
  private final Map<String, Series> whole = new TreeMap<>();
  private final int known;

  private HierarchyTrial(List<Series> series, int known) {
    series.forEach(s -> whole.put(s.id(), s));
    this.hierarchy = TourismKeys.hierarchy(whole.keySet());
    this.ids = hierarchy.nodes().stream().map(TourismKeys::id).toList();
    this.known = known;
  }

  /** Forecasts, reconciles every way, scores, writes. */
  public static void main(String[] args) throws IOException {
    List<Series> series = SeriesTable.read(Path.of(args[0]), PERIOD).series();
    new HierarchyTrial(series, Integer.parseInt(args[1])).run(Path.of(args[2]));
  }

  private void run(Path output) throws IOException {
    TramoForecaster tramo = new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE);
    List<Series> panel = ids.stream().map(id -> whole.get(id).head(known)).toList();
    PanelForecast answer = new ForecastEngine(MemberSet.with(tramo), HORIZON).forecast(panel);
    Map<String, double[]> means = new TreeMap<>();
    answer.forecasts().forEach(f -> means.put(f.id(), f.mean()));
    double[][] base = ids.stream().map(means::get).toArray(double[][]::new);
    double[][] errors = errors(answer);
    double[] deviations =
        ids.stream().mapToDouble(id -> naiveError(whole.get(id).values())).toArray();
    Map<String, double[][]> ways = new LinkedHashMap<>();
    ways.put("base", base);
    ways.put(
        "bottom-up", hierarchy.sum(Arrays.copyOfRange(base, hierarchy.aggregates(), base.length)));
    ways.put("OLS", made(ErrorCovariance.identity(hierarchy), base));
    ways.put("WLS structure", made(ErrorCovariance.structural(hierarchy), base));
    ways.put("WLS variance", made(ErrorCovariance.variances(errors), base));
    ways.put("MinT-shrink", made(ErrorCovariance.shrunk(errors), base));
    ways.put("release", Reconciler.reconcile(hierarchy, base, errors, deviations).values());
    ways.forEach((name, values) -> score(name, values, deviations));
    write(output, ways.get("release"));
  }

  private double[][] made(ErrorCovariance covariance, double[][] base) {
    return new Reconciler(hierarchy, covariance, Sign.NON_NEGATIVE).reconcile(base).values();
  }

  private double[][] errors(PanelForecast answer) {
    Map<String, TreeMap<Integer, Double>> errors = new TreeMap<>();
    for (BacktestRecord row : answer.backtest()) {
      if (row.model().equals("combination")) {
        errors
            .computeIfAbsent(row.id(), id -> new TreeMap<>())
            .put(row.origin() * 100 + row.step(), row.actual() - row.forecast());
      }
    }
    return ids.stream()
        .map(id -> errors.get(id).values().stream().mapToDouble(e -> e).toArray())
        .toArray(double[][]::new);
  }

  private double naiveError(double[] values) {
    double sum = 0;
    for (int t = PERIOD; t < known; t++) {
      sum += Math.abs(values[t] - values[t - PERIOD]);
    }
    return sum / (known - PERIOD);
  }

  private void score(String way, double[][] values, double[] deviations) {
    double mase = 0;
    double rmse = 0;
    for (int i = 0; i < values.length; i++) {
      Series actual = whole.get(ids.get(i));
      if (actual.length() < known + HORIZON) {
        return;
      }
      double absolute = 0;
      double squares = 0;
      for (int h = 0; h < HORIZON; h++) {
        double error = actual.value(known + h) - values[i][h];
        absolute += Math.abs(error) / HORIZON;
        squares += error * error / HORIZON;
      }
      mase += absolute / deviations[i] / values.length;
      rmse += Math.sqrt(squares) / values.length;
    }
    System.out.printf(Locale.ROOT, "known %d, %s: MASE %.4f, RMSE %.2f%n", known, way, mase, rmse);
  }

  private void write(Path output, double[][] values) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(output)) {
      csv.writeRecord("unique_id", "horizon", "mean");
      for (int i = 0; i < values.length; i++) {
        for (int h = 0; h < HORIZON; h++) {
          csv.writeRecord(ids.get(i), Integer.toString(h + 1), Double.toString(values[i][h]));
        }
      }
    }
  }
}
