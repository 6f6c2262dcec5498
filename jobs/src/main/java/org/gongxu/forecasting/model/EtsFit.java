package org.gongxu.forecasting.model;

import static org.gongxu.forecasting.model.EtsKernel.ALPHA;
import static org.gongxu.forecasting.model.EtsKernel.BETA;
import static org.gongxu.forecasting.model.EtsKernel.GAMMA;
import static org.gongxu.forecasting.model.EtsKernel.LEVEL;
import static org.gongxu.forecasting.model.EtsKernel.PHI;
import static org.gongxu.forecasting.model.EtsKernel.SIZE;
import static org.gongxu.forecasting.model.EtsKernel.TREND;

/**
 * One exponential smoothing model fitted to one series by maximum likelihood.
 *
 * <p>Smoothing parameters and, for models without a season, the initial level and trend are
 * searched; a seasonal model starts from classical indices and from a line through its first
 * adjusted values.
 */
final class EtsFit {

  private static final double[] START = {0.3, 0.1, 0.1, 0.95};
  private static final double[] LOW = {1e-4, 1e-4, 1e-4, 0.80};
  private static final double[] HIGH = {0.9999, 0.9999, 0.9999, 0.98};

  private final EtsKernel kernel;
  private final double[] parameters;
  private final double criterion;

  private EtsFit(EtsKernel kernel, double[] parameters, double criterion) {
    this.kernel = kernel;
    this.parameters = parameters;
    this.criterion = criterion;
  }

  /**
   * Fits one model.
   *
   * @param y the series
   * @param spec the member of the family
   * @param adjustment the season taken out classically, of the spec's kind
   */
  static EtsFit of(double[] y, EtsSpec spec, SeasonalAdjustment adjustment) {
    double[] index = adjustment.index();
    EtsKernel kernel = new EtsKernel(y, index.length, spec, index);
    double[] line = firstLine(adjustment.adjusted(), index.length);
    double[] p = {START[0], START[1], START[2], START[3], line[0], line[1]};
    if (!spec.hasTrend()) {
      p[LEVEL] = line[0] + line[1];
      p[TREND] = 0;
    }
    int[] free = free(spec);
    double[] best = search(kernel, p, free, width(y));
    double likelihood = kernel.run(best);
    int n = y.length;
    int k = spec.parameters(index.length);
    double correction = n - k - 1 > 0 ? 2.0 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY;
    return new EtsFit(kernel, best, likelihood + 2.0 * k + correction);
  }

  /** The corrected Akaike criterion (Hyndman et al. 2008, section 7.1): smaller is better. */
  double criterion() {
    return criterion;
  }

  double[] forecast(int horizon) {
    return kernel.forecast(parameters, horizon);
  }

  double alpha() {
    return parameters[ALPHA];
  }

  private static double[] search(EtsKernel kernel, double[] p, int[] free, double width) {
    double[] start = new double[free.length];
    double[] low = new double[free.length];
    double[] high = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      int at = free[i];
      start[i] = p[at];
      low[i] = at < LEVEL ? LOW[at] : p[at] - width;
      high[i] = at < LEVEL ? HIGH[at] : p[at] + width;
    }
    double[] full = p.clone();
    double[] best =
        NelderMead.minimize(
            point -> {
              put(full, free, point);
              return kernel.run(full);
            },
            start,
            low,
            high,
            60 * free.length);
    put(full, free, best);
    return full;
  }

  private static void put(double[] full, int[] free, double[] point) {
    for (int i = 0; i < free.length; i++) {
      full[free[i]] = point[i];
    }
  }

  private static int[] free(EtsSpec spec) {
    int[] all = new int[SIZE];
    int n = 0;
    all[n++] = ALPHA;
    if (spec.hasTrend()) {
      all[n++] = BETA;
    }
    if (spec.isSeasonal()) {
      all[n++] = GAMMA;
    }
    if (spec.trend() == EtsSpec.Trend.DAMPED) {
      all[n++] = PHI;
    }
    if (!spec.isSeasonal()) {
      all[n++] = LEVEL;
      if (spec.hasTrend()) {
        all[n++] = TREND;
      }
    }
    return java.util.Arrays.copyOf(all, n);
  }

  private static double width(double[] y) {
    double sum = 0;
    for (int t = 1; t < y.length; t++) {
      sum += Math.abs(y[t] - y[t - 1]);
    }
    return 2 * sum / Math.max(1, y.length - 1) + 1e-12;
  }

  /** Value just before the first and slope of the least-squares line through the first values. */
  private static double[] firstLine(double[] y, int m) {
    int n = Math.min(y.length, Math.max(10, 2 * m));
    double meanT = (n + 1) / 2.0;
    double meanY = 0;
    for (int t = 0; t < n; t++) {
      meanY += y[t] / n;
    }
    double cross = 0;
    double squares = 0;
    for (int t = 0; t < n; t++) {
      cross += (t + 1 - meanT) * (y[t] - meanY);
      squares += (t + 1 - meanT) * (t + 1 - meanT);
    }
    double slope = squares > 0 ? cross / squares : 0;
    return new double[] {meanY - slope * meanT, slope};
  }
}
