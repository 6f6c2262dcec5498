package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.interval.ConformalCalibration;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * Share of what happened at an origin that fell inside intervals calibrated at the other origins.
 *
 * @param of80 of the 80 % intervals
 * @param of95 of the 95 % intervals
 */
record Coverage(double of80, double of95) implements Serializable {

  /** The combination at one origin of one series. */
  private record Path(int origin, double scale, double[] forecast, double[] actual) {

    double[] errors() {
      double[] errors = new double[forecast.length];
      for (int h = 0; h < errors.length; h++) {
        errors[h] = (actual[h] - forecast[h]) / scale;
      }
      return errors;
    }
  }

  /** The coverage of the combination; empty with fewer than two origins scored. */
  static Optional<Coverage> of(List<BacktestRecord> records, TournamentPlan plan) {
    List<Path> paths = paths(records);
    int[] origins = paths.stream().mapToInt(Path::origin).distinct().sorted().toArray();
    if (origins.length < 2) {
      return Optional.empty();
    }
    long[] inside = new long[2];
    long all = 0;
    for (int origin : origins) {
      ConformalCalibration others = new ConformalCalibration(plan.perYear(), plan.horizon(), 1);
      paths.stream()
          .filter(path -> path.origin() != origin)
          .forEach(path -> others.add(0, path.errors()));
      for (Path path : paths) {
        if (path.origin() == origin) {
          PredictiveDistribution around = others.around(path.forecast(), path.scale(), 0, true);
          for (int h = 0; h < path.actual().length; h++) {
            all++;
            inside[0] += isInside(around, h, 0.80, path.actual()[h]);
            inside[1] += isInside(around, h, 0.95, path.actual()[h]);
          }
        }
      }
    }
    return Optional.of(new Coverage((double) inside[0] / all, (double) inside[1] / all));
  }

  private static int isInside(PredictiveDistribution around, int h, double level, double actual) {
    PredictiveDistribution.Interval interval = around.interval(h + 1, level);
    return actual >= interval.low() && actual <= interval.high() ? 1 : 0;
  }

  private static List<Path> paths(List<BacktestRecord> records) {
    Map<String, List<BacktestRecord>> byPath = new TreeMap<>();
    for (BacktestRecord record : records) {
      if (record.model().equals(ModelScores.COMBINATION) && record.scale() > 0) {
        byPath
            .computeIfAbsent(record.id() + "\u0001" + record.origin(), key -> new ArrayList<>())
            .add(record);
      }
    }
    return byPath.values().stream()
        .map(
            path -> {
              double[] forecast = path.stream().mapToDouble(BacktestRecord::forecast).toArray();
              double[] actual = path.stream().mapToDouble(BacktestRecord::actual).toArray();
              BacktestRecord first = path.get(0);
              return new Path(first.origin(), first.scale(), forecast, actual);
            })
        .toList();
  }
}
