package org.gongxu.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one district showed, by the name of the figure.
 *
 * @param shares how often something held
 * @param values one number a district
 */
record Figures(Map<String, Share> shares, Map<String, Double> values) {

  Figures() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** One more look at a figure. */
  void look(String figure, boolean holds) {
    shares.merge(figure, Share.NONE.and(holds), Share::plus);
  }

  /** Makes sure a figure is there when nothing was looked at. */
  void open(String figure) {
    shares.putIfAbsent(figure, Share.NONE);
  }

  void value(String figure, double value) {
    values.put(figure, value);
  }
}
