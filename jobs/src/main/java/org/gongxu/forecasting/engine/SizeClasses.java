package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Series by how large they are: small, middle and large thirds of a panel by mean value, one class
 * for panels too small to divide.
 */
final class SizeClasses implements Serializable {

  private static final int SMALLEST_PANEL = 60;

  private final double[] bounds;

  private SizeClasses(double[] bounds) {
    this.bounds = bounds;
  }

  static SizeClasses of(List<CombinedSeries> panel) {
    if (panel.size() < SMALLEST_PANEL) {
      return new SizeClasses(new double[0]);
    }
    double[] sizes = panel.stream().mapToDouble(SizeClasses::size).sorted().toArray();
    return new SizeClasses(new double[] {sizes[sizes.length / 3], sizes[2 * sizes.length / 3]});
  }

  int count() {
    return bounds.length + 1;
  }

  int of(CombinedSeries series) {
    double size = size(series);
    int place = Arrays.binarySearch(bounds, size);
    return place >= 0 ? place : -place - 1;
  }

  private static double size(CombinedSeries series) {
    double sum = 0;
    for (int t = 0; t < series.series().length(); t++) {
      sum += Math.abs(series.series().value(t)) / series.series().length();
    }
    return sum;
  }
}
