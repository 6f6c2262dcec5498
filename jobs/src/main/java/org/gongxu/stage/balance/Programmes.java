package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * Lengths of programmes.
 *
 * @param byMajor years by major
 * @param usual years of majors that name none
 */
record Programmes(TreeMap<String, Integer> byMajor, int usual) implements Serializable {

  /** Years of a major's programme. */
  int years(String major) {
    return byMajor.getOrDefault(major, usual);
  }
}
