package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.List;

/**
 * A bottom cell of demand; with {@link #ALL} in places the sum over their codes: a margin of a key
 * industry, or the whole of it.
 *
 * @param keyIndustry code of the key industry
 * @param industry code of the industry
 * @param occupation code of the occupation
 * @param region code of the region
 */
record Cell(String keyIndustry, String industry, String occupation, String region)
    implements Serializable {

  /** Stands for all codes together. */
  static final String ALL = "*";

  /** The whole of a key industry. */
  static Cell total(String keyIndustry) {
    return new Cell(keyIndustry, ALL, ALL, ALL);
  }

  /** The series' id; sorts as its parts do. */
  String id() {
    return String.join("\u0001", keyIndustry, industry, occupation, region);
  }

  /** The cell of an id. */
  static Cell of(String id) {
    List<String> parts = List.of(id.split("\u0001", -1));
    return new Cell(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  /** {@code cell}, {@code industry}, {@code occupation}, {@code region} or {@code key_industry}. */
  String level() {
    if (!industry.equals(ALL)) {
      return occupation.equals(ALL) ? "industry" : "cell";
    }
    if (!occupation.equals(ALL)) {
      return "occupation";
    }
    return region.equals(ALL) ? "key_industry" : "region";
  }
}
