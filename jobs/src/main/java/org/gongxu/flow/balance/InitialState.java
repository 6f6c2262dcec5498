package org.gongxu.flow.balance;

/**
 * The state an occupation starts from, as in the Canadian COPS: flows move it from there, so that
 * openings above seekers in a surplus occupation make balance, not shortage.
 */
public enum InitialState {
  /** More openings than seekers so far. */
  SHORTAGE,
  /** Neither. */
  BALANCE,
  /** More seekers than openings so far. */
  SURPLUS;

  /**
   * The state from a ratio of openings to seekers and a band of friction around 1.
   *
   * @param ratio openings ÷ seekers
   * @param friction half-width of the band, such as 0.1
   */
  public static InitialState of(double ratio, double friction) {
    if (ratio > 1 + friction) {
      return SHORTAGE;
    }
    return ratio < 1 - friction ? SURPLUS : BALANCE;
  }

  /** The verdict on the flows, seen from this state. */
  public Gap.Verdict then(Gap.Verdict flows) {
    boolean relieved =
        this == SURPLUS && flows == Gap.Verdict.SHORTAGE
            || this == SHORTAGE && flows == Gap.Verdict.SURPLUS;
    if (relieved) {
      return Gap.Verdict.BALANCE;
    }
    boolean lasting = flows == Gap.Verdict.BALANCE;
    if (lasting && this == SHORTAGE) {
      return Gap.Verdict.SHORTAGE;
    }
    return lasting && this == SURPLUS ? Gap.Verdict.SURPLUS : flows;
  }
}
