package org.gongxu.flow.balance;

import java.util.Arrays;

/**
 * An ITA after ROA's indicator of the labour-market prospects of a type of education: supply ÷
 * demand on stocks, (employed + short-term unemployed + inflow) ÷ (employed + max(0, growth) +
 * replacement + substitution). The definition is ours in ROA's spirit; the bands are ROA's and fit
 * stocks only.
 *
 * @param value supply ÷ demand
 * @param band what it says of a leaver's prospects
 */
public record Ita(double value, Band band) {

  /** Prospects on the labour market, from ROA's typing. */
  public enum Band {
    /** Up to 0.85. */
    VERY_GOOD,
    /** Above 0.85, up to 1.00. */
    GOOD,
    /** Above 1.00, up to 1.05: a surplus the size of friction. */
    FAIR,
    /** Above 1.05, up to 1.15. */
    MODERATE,
    /** Above 1.15. */
    POOR;

    /** The band of a ratio. */
    public static Band of(double value) {
      if (value <= 0.85) {
        return VERY_GOOD;
      }
      if (value <= 1) {
        return GOOD;
      }
      if (value <= 1.05) {
        return FAIR;
      }
      return value <= 1.15 ? MODERATE : POOR;
    }
  }

  /** Supply on stocks: employed, unemployed for a short time, inflow until the horizon. */
  public record Supply(double employed, double shortTermUnemployed, double inflow) {}

  /** Demand beyond the employed: growth (may be negative), replacement, substitution. */
  public record Demand(double growth, double replacement, double substitution) {}

  /** Computes the indicator; the employed count on both sides. */
  public static Ita of(Supply supply, Demand demand) {
    double wanted =
        supply.employed()
            + Math.max(0, demand.growth())
            + demand.replacement()
            + demand.substitution();
    if (!(supply.employed() > 0)) {
      throw new IllegalArgumentException(
          "Cannot compute ITA without a stock: employed was " + supply.employed());
    }
    double value = (supply.employed() + supply.shortTermUnemployed() + supply.inflow()) / wanted;
    return new Ita(value, Band.of(value));
  }

  /**
   * After ROA's ITKB, our own definition: an employer's chance to fill an occupation with the
   * majors it wants, Σ over majors of wanted share × min(1, supply ÷ demand); lower is worse.
   *
   * @param wanted the occupation's wanted mix of majors, summing to 1
   * @param demand openings that call for each major
   * @param supply entrants of each major
   */
  public static double itkbLike(double[] wanted, double[] demand, double[] supply) {
    double[] parts = new double[wanted.length];
    Arrays.setAll(parts, m -> wanted[m] * (demand[m] > 0 ? Math.min(1, supply[m] / demand[m]) : 1));
    return Arrays.stream(parts).reduce(0, Double::sum);
  }
}
