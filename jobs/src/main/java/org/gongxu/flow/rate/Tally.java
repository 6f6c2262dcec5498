package org.gongxu.flow.rate;

import java.io.Serializable;

/**
 * Successes among trials; fractions arise where old cohorts weigh less.
 *
 * @param successes 0 to trials
 * @param trials 0 or more
 */
public record Tally(double successes, double trials) implements Serializable {

  /** No evidence. */
  public static final Tally NONE = new Tally(0, 0);

  /** Checks the counts. */
  public Tally {
    if (!(trials >= 0 && successes >= 0 && successes <= trials * (1 + 1e-12))) {
      throw new IllegalArgumentException(
          "Invalid tally: " + successes + " successes among " + trials + " trials");
    }
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(successes + other.successes, trials + other.trials);
  }

  /** The same rate on {@code weight} times the trials. */
  public Tally times(double weight) {
    return new Tally(successes * weight, trials * weight);
  }

  /** Successes per trial; NaN without trials. */
  public double rate() {
    return successes / trials;
  }

  /**
   * What it tells about the rate of its parent: trials that share a rate of their own count as n ÷
   * (1 + (n − 1) ρ) independent ones, ρ = 1 ÷ (κ + 1) (design effect, Kish 1965).
   *
   * @param concentration κ, how closely rates of its kind lie around their parent
   */
  public Tally effective(double concentration) {
    if (trials == 0) {
      return NONE;
    }
    double rho = 1 / (concentration + 1);
    // Discounting can leave less than one trial; it cannot tell more than itself.
    return times(1 / Math.max(1, 1 + (trials - 1) * rho));
  }
}
