package org.gongxu.sample.world;

/**
 * Draws the truth of a programme anew: what was planted, the true rates around those of its major
 * and school, and the size of its intake.
 */
final class DrawnOffer {

  private static final double FAILING = 0.12;
  private static final double SOUND = 0.15;

  /** Standard deviation of a rate on the logit scale. */
  private static final double RATE_SPREAD = 0.25;

  /** Standard deviation of the logarithm of an intake. */
  private static final double SIZE_SPREAD = 0.5;

  private static final int SMALLEST_INTAKE = 8;

  private DrawnOffer() {}

  /**
   * The offer with a truth of its own.
   *
   * @param offer the committed one
   * @param effect of its school, on the logit scale
   * @param seed everything drawn depends on it and on the offer's key
   */
  static Offer of(Offer offer, double effect, long seed) {
    Draws draws = Draws.of(seed, "truth", offer.key());
    double kind = draws.uniform();
    String verdict = kind < FAILING ? "failing" : kind < FAILING + SOUND ? "sound" : "-";
    Rates rates = Rates.of(offer.major(), effect, verdict);
    Rates moved =
        new Rates(
            verdict,
            Rates.shift(rates.withdraw(), RATE_SPREAD * draws.normal()),
            Rates.shift(rates.furtherStudy(), RATE_SPREAD * draws.normal()),
            Rates.shift(rates.employment(), RATE_SPREAD * draws.normal()),
            Rates.shift(rates.related(), RATE_SPREAD * draws.normal()),
            Rates.shift(rates.local(), RATE_SPREAD * draws.normal()),
            rates.pay(),
            Rates.shift(rates.notSeeking(), RATE_SPREAD * draws.normal()),
            Rates.shift(rates.military(), RATE_SPREAD * draws.normal()));
    // Less half the variance: the mean intake stays what it was.
    double size = StrictMath.exp(SIZE_SPREAD * draws.normal() - SIZE_SPREAD * SIZE_SPREAD / 2);
    Intake intake = offer.intake();
    int base = (int) Math.max(SMALLEST_INTAKE, StrictMath.round(size * intake.base()));
    return new Offer(
        offer.region(),
        offer.school(),
        offer.major(),
        new Intake(base, intake.growth(), intake.first(), intake.last()),
        moved);
  }
}
