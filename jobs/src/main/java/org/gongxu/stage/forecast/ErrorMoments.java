package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the errors of one key industry's cells went together at one origin and step.
 *
 * @param keyIndustry its code
 * @param origin the last period known
 * @param step periods ahead
 * @param common mean error of the cells, each by its scale, in units of the usual error
 * @param pairs mean product of two different cells' errors times their share of {@code weight}
 * @param weight share of the pairs of different cells in all pairs, 0 to 1; 0 for a single cell
 */
record ErrorMoments(
    String keyIndustry, String origin, int step, double common, double pairs, double weight)
    implements Serializable {

  private static final double CLIP = 3;

  /**
   * One error of the back-test.
   *
   * @param cell key of the cell, orders the sums
   * @param origin the last period known
   * @param step periods ahead
   * @param scaled actual less forecast over {@code scale}
   * @param scale naive error of the cell at the origin, above 0
   */
  record Error(String cell, String origin, int step, double scaled, double scale)
      implements Serializable {}

  /**
   * The moments of a key industry.
   *
   * @param keyIndustry its code
   * @param errors its errors in any order
   */
  static List<ErrorMoments> of(String keyIndustry, List<Error> errors) {
    Map<Integer, Map<String, List<Error>>> byStep = new TreeMap<>();
    errors.stream()
        .sorted(Comparator.comparing(Error::cell))
        .forEach(
            error ->
                byStep
                    .computeIfAbsent(error.step(), step -> new TreeMap<>())
                    .computeIfAbsent(error.origin(), origin -> new ArrayList<>())
                    .add(error));
    List<ErrorMoments> moments = new ArrayList<>();
    byStep.forEach(
        (step, byOrigin) -> {
          double limit = CLIP * rootMeanSquare(byOrigin, Double.POSITIVE_INFINITY);
          double usual = rootMeanSquare(byOrigin, limit);
          if (usual > 0) {
            byOrigin.forEach(
                (origin, group) ->
                    moments.add(of(keyIndustry, origin, step, units(group, limit, usual))));
          }
        });
    return moments;
  }

  /** Rows of error in units of the usual one, and scale. */
  private static double[][] units(List<Error> group, double limit, double usual) {
    return group.stream()
        .map(error -> new double[] {clip(error.scaled(), limit) / usual, error.scale()})
        .toArray(double[][]::new);
  }

  private static ErrorMoments of(String keyIndustry, String origin, int step, double[][] units) {
    double sum = 0;
    double squares = 0;
    double scale = 0;
    double scaleSquares = 0;
    for (double[] unit : units) {
      double error = unit[0] * unit[1];
      sum += error;
      squares += error * error;
      scale += unit[1];
      scaleSquares += unit[1] * unit[1];
    }
    return new ErrorMoments(
        keyIndustry,
        origin,
        step,
        sum / scale,
        (sum * sum - squares) / (scale * scale),
        1 - scaleSquares / (scale * scale));
  }

  private static double rootMeanSquare(Map<String, List<Error>> byOrigin, double limit) {
    double squares = 0;
    int count = 0;
    for (List<Error> group : byOrigin.values()) {
      for (Error error : group) {
        squares += Math.pow(clip(error.scaled(), limit), 2);
        count++;
      }
    }
    return Math.sqrt(squares / count);
  }

  private static double clip(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }
}
