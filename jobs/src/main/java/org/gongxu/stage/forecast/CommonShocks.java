package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the cells' surprises is shared: by all key industries, and within one.
 *
 * <p>Two cells' errors at one origin and step, each in units of the usual error of that step and
 * weighed by its scale, have as mean product the share of variance they have in common; weighing by
 * scale makes the spread of a key industry's total right. Errors at one origin move together, so
 * what is learnt counts as many observations as there are origins, and is mixed with a prior of
 * {@value #PRIOR_ORIGINS}.
 *
 * @param total share of variance common to all cells, 0 to 1
 * @param keyIndustry share common to the cells of a key industry beyond that
 */
record CommonShocks(double total, double keyIndustry) implements Serializable {

  private static final double PRIOR_ORIGINS = 4;
  private static final double PRIOR_TOTAL = 0.1;
  private static final double PRIOR_WITHIN = 0.3;
  private static final double MOST = 0.95;

  /** The share of variance that is a cell's own. */
  double own() {
    return 1 - total - keyIndustry;
  }

  /**
   * Estimates the shares.
   *
   * @param moments moments of all key industries, any order; may be empty
   */
  static CommonShocks of(List<ErrorMoments> moments) {
    List<ErrorMoments> ordered =
        moments.stream()
            .sorted(
                Comparator.comparing(ErrorMoments::keyIndustry)
                    .thenComparing(ErrorMoments::origin)
                    .thenComparing(ErrorMoments::step))
            .toList();
    long origins = ordered.stream().map(ErrorMoments::origin).distinct().count();
    double within = mix(within(ordered), origins, PRIOR_WITHIN);
    double total = Math.min(within, mix(across(ordered), origins, PRIOR_TOTAL));
    return new CommonShocks(total, within - total);
  }

  private static double mix(double own, long origins, double prior) {
    double seen = Double.isNaN(own) ? 0 : origins;
    double share = (seen == 0 ? 0 : seen * own) + PRIOR_ORIGINS * prior;
    return Math.max(0, Math.min(MOST, share / (seen + PRIOR_ORIGINS)));
  }

  /** Mean product of two cells of one key industry; NaN where none has two. */
  private static double within(List<ErrorMoments> ordered) {
    double pairs = 0;
    double weight = 0;
    for (ErrorMoments each : ordered) {
      pairs += each.pairs();
      weight += each.weight();
    }
    return weight > 0 ? pairs / weight : Double.NaN;
  }

  /** Mean product of cells of two key industries; NaN where there is one. */
  private static double across(List<ErrorMoments> ordered) {
    Map<String, List<Double>> together = new TreeMap<>();
    for (ErrorMoments each : ordered) {
      together
          .computeIfAbsent(each.origin() + "+" + each.step(), key -> new ArrayList<>())
          .add(each.common());
    }
    double products = 0;
    long count = 0;
    for (List<Double> common : together.values()) {
      double sum = 0;
      double squares = 0;
      for (double value : common) {
        sum += value;
        squares += value * value;
      }
      products += sum * sum - squares;
      count += (long) common.size() * (common.size() - 1);
    }
    return count > 0 ? products / count : Double.NaN;
  }
}
