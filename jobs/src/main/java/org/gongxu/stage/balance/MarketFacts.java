package org.gongxu.stage.balance;

import java.io.Serializable;

/**
 * What is known of an occupation's market so far, apart from forecasts; NaN is not known.
 *
 * @param openingsToSeekers 求人倍率 over the last four quarters
 * @param openingsToSeekersTrend its change a year, as a share
 * @param seekers registered seekers of the last quarter
 * @param employed latest stock
 * @param growth yearly growth of the stock, as a share
 * @param tightness points 0 to 3 and what they say
 * @param signs what tells the driver of a shortage
 */
record MarketFacts(
    double openingsToSeekers,
    double openingsToSeekersTrend,
    double seekers,
    double employed,
    double growth,
    Tight tightness,
    Signs signs)
    implements Serializable {

  /** Nothing known. */
  static final MarketFacts UNKNOWN =
      new MarketFacts(
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          new Tight(Double.NaN, "X", 0),
          new Signs(Double.NaN, Double.NaN, Double.NaN, Double.NaN));

  /**
   * A tightness score.
   *
   * @param score 0 to 3
   * @param rating what it says; X when too little is known
   * @param indicators of six, those that are known
   */
  record Tight(double score, String rating, int indicators) implements Serializable {}

  /**
   * What tells why an occupation is short.
   *
   * @param levelMatch share of the openings short that ask for the level trained, 0 to 1
   * @param related share of graduates at work in it who call it related to their major, 0 to 1
   * @param retention share of graduates who began in it and are in it a year later, 0 to 1
   * @param relativePay its pay over the median of occupations
   */
  record Signs(double levelMatch, double related, double retention, double relativePay)
      implements Serializable {}
}
