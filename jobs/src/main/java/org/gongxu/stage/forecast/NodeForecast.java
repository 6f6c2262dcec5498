package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;

/**
 * The point forecast of one node of a key industry in one period ahead.
 *
 * @param key whose it is
 * @param horizon periods ahead
 * @param base as forecast by itself; null where it was not
 * @param mean as it adds up; null where only the base is known
 */
record NodeForecast(Key key, int horizon, Double base, Double mean) implements Serializable {

  /**
   * A cell, or with {@link DemandCell#ALL} in place of codes a sum of cells, in a period.
   *
   * @param period a month, quarter or whole calendar year
   */
  record Key(String industry, String occupation, String region, String period)
      implements Serializable {

    /** The sums a cell is in: of its industry, its occupation, its region, and the whole. */
    List<Key> sums() {
      String all = DemandCell.ALL;
      return List.of(
          new Key(industry, all, all, period),
          new Key(all, occupation, all, period),
          new Key(all, all, region, period),
          new Key(all, all, all, period));
    }

    /** The same node in the calendar year its period lies in. */
    Key year() {
      return new Key(industry, occupation, region, "" + Period.parse(period).year());
    }

    /** {@code cell}, {@code industry}, {@code occupation}, {@code region}, {@code key_industry}. */
    String level() {
      if (!industry.equals(DemandCell.ALL)) {
        return occupation.equals(DemandCell.ALL) ? "industry" : "cell";
      }
      if (!occupation.equals(DemandCell.ALL)) {
        return "occupation";
      }
      return region.equals(DemandCell.ALL) ? "key_industry" : "region";
    }
  }

  /** Reads a cell's step, {@code key_industry, industry, …, period, horizon, base, mean}. */
  static NodeForecast cell(Row row) {
    return new NodeForecast(key(row), row.getInt(5), row.getDouble(6), row.getDouble(7));
  }

  /** Reads a sum's step, {@code key_industry, industry, …, period, horizon, forecast}. */
  static NodeForecast sum(Row row) {
    return new NodeForecast(key(row), row.getInt(5), row.getDouble(6), null);
  }

  private static Key key(Row row) {
    return new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }
}
