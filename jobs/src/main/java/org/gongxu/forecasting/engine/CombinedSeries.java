package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.combine.Combination;

/**
 * One series with its members' tables and the weights of its group.
 *
 * @param members the first step's result
 * @param tables index 0 is the end, 1 the latest rolling origin, and so on
 * @param weights one per member
 * @param combination how they are made one
 */
record CombinedSeries(
    SeriesMembers members, List<MemberTable> tables, double[] weights, Combination combination) {

  static final String COMBINATION = "combination";

  Series series() {
    return members.prepared().series();
  }

  boolean isNonNegative() {
    for (int t = 0; t < series().length(); t++) {
      if (series().value(t) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The combination for the periods after the last one delivered. */
  double[] published(int horizon) {
    return published(tables.get(0).combine(combination, weights), horizon);
  }

  /** A path from the last observed period cut to the periods after the last one delivered. */
  double[] published(double[] path, int horizon) {
    int trailing = members.prepared().trailing();
    return Arrays.copyOfRange(path, trailing, trailing + horizon);
  }

  /**
   * The combination's errors over the naive error, one array per origin with a scale.
   *
   * <p>Origins with less than half of today's history are left out where later ones remain: models
   * and naive errors of a handful of values are no measure of today's. The naive error is two
   * thirds the one known then and one third the one known now: that of few values alone is often
   * far too small, and dividing by it would make every interval too wide.
   */
  List<double[]> scaledErrors() {
    List<double[]> all = new ArrayList<>();
    for (int o = 1; o < tables.size(); o++) {
      OriginForecasts at = PooledMembers.at(members, o);
      boolean isYoung = 2 * at.training() < series().length();
      if (at.scale() > 0 && !(isYoung && !all.isEmpty())) {
        double[] combined = tables.get(o).combine(combination, weights);
        double scale = (2 * at.scale() + members.last().scale()) / 3;
        double[] errors = new double[steps(o)];
        for (int h = 0; h < errors.length; h++) {
          errors[h] = (series().value(at.training() + h) - combined[h]) / scale;
        }
        all.add(errors);
      }
    }
    return all;
  }

  /** Every forecast of every rolling origin. */
  List<BacktestRecord> records() {
    List<BacktestRecord> records = new ArrayList<>();
    for (int o = 1; o < tables.size(); o++) {
      MemberTable table = tables.get(o);
      add(records, o, COMBINATION, table.combine(combination, weights));
      for (int k = 0; k < table.names().size(); k++) {
        if (table.answered()[k]) {
          add(records, o, table.names().get(k), table.forecasts()[k]);
        }
      }
    }
    return records;
  }

  private void add(List<BacktestRecord> records, int origin, String model, double[] forecast) {
    OriginForecasts at = PooledMembers.at(members, origin);
    for (int h = 0; h < steps(origin); h++) {
      double actual = series().value(at.training() + h);
      records.add(
          new BacktestRecord(
              members.id(), model, at.training(), h + 1, forecast[h], actual, at.scale()));
    }
  }

  private int steps(int origin) {
    OriginForecasts at = PooledMembers.at(members, origin);
    return Math.min(tables.get(origin).steps(), series().length() - at.training());
  }

  /** What was repaired and, where the fallback stands, why. */
  String reason() {
    MemberTable table = tables.get(0);
    String note = members.prepared().note();
    if (!table.isFallback()) {
      return note;
    }
    String fallback = table.names().get(0) + " instead of " + table.reason();
    return note.isEmpty() ? fallback : note + "; " + fallback;
  }
}
