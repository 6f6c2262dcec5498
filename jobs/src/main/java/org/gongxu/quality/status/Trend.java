package org.gongxu.quality.status;

import java.util.List;

/**
 * The change of a measure from year to year, on the logit scale.
 *
 * @param perYear adjusted change per year in share points, at the mean level
 * @param interval 95 % limits of {@code perYear}
 * @param probabilityUp P(change above 0), normal approximation
 * @param cohorts cohorts used, at least 3
 */
public record Trend(double perYear, Interval interval, double probabilityUp, int cohorts) {

  private static final double Z95 = 1.959963984540054;

  /**
   * Weighted least squares of the posterior's logit on the year; weights are the inverse posterior
   * variances (Draper and Smith 1998, ch. 9), so chance alone sets the interval.
   *
   * @param history rows of one programme, measure and wave
   * @return null for fewer than three cohorts with answers
   */
  public static Trend of(List<QualityRow> history) {
    List<QualityRow> rows = history.stream().filter(r -> r.observed().asked() > 0).toList();
    if (rows.size() < 3) {
      return null;
    }
    double[] weights = rows.stream().mapToDouble(Trend::weight).toArray();
    double total = 0;
    double year = 0;
    double level = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      year += weights[i] * rows.get(i).key().graduationYear();
      level += weights[i] * logit(rows.get(i));
    }
    year /= total;
    level /= total;
    double spread = 0;
    double product = 0;
    for (int i = 0; i < weights.length; i++) {
      double x = rows.get(i).key().graduationYear() - year;
      spread += weights[i] * x * x;
      product += weights[i] * x * (logit(rows.get(i)) - level);
    }
    if (spread == 0) {
      return null;
    }
    double mean = Logit.inverse(level);
    double slope = product / spread * mean * (1 - mean);
    double error = mean * (1 - mean) / Math.sqrt(spread);
    double up = normal(slope / error);
    Interval interval = new Interval(slope - Z95 * error, slope + Z95 * error);
    return new Trend(slope, interval, up, rows.size());
  }

  private static double logit(QualityRow row) {
    return Logit.of(row.posterior().mean()) + row.posterior().shift();
  }

  /** Inverse variance of logit(p): (p (1 - p))^2 over the variance, by the delta method. */
  private static double weight(QualityRow row) {
    double mean = row.posterior().mean();
    return Math.pow(mean * (1 - mean), 2) / row.posterior().variance();
  }

  private static double normal(double z) {
    return 0.5 * (1 + org.ojalgo.function.special.ErrorFunction.erf(z / Math.sqrt(2)));
  }
}
