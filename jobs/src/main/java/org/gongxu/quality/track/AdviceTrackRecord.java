package org.gongxu.quality.track;

import java.util.List;

/**
 * How past intake advice did.
 *
 * @param advised pieces of advice whose cohort has arrived
 * @param followed share followed; NaN without any
 * @param rightWay share of changes advised in the direction that lowered the realised cost
 * @param worth realised cost saved had all been followed, in the units of the costs
 * @param gained realised cost saved by what schools did
 */
public record AdviceTrackRecord(
    int advised, double followed, double rightWay, double worth, double gained) {

  /** Sums up advice whose outcome is known. */
  public static AdviceTrackRecord of(List<AdviceOutcome> outcomes) {
    List<AdviceOutcome> changes =
        outcomes.stream().filter(o -> o.recommended() != o.before()).toList();
    double followed = changes.stream().filter(AdviceOutcome::followed).count();
    double right = changes.stream().filter(outcome -> outcome.worth() > 0).count();
    double[] worth = outcomes.stream().mapToDouble(AdviceOutcome::worth).sorted().toArray();
    double[] gained = outcomes.stream().mapToDouble(AdviceOutcome::gained).sorted().toArray();
    return new AdviceTrackRecord(
        outcomes.size(),
        followed / changes.size(),
        right / changes.size(),
        sum(worth),
        sum(gained));
  }

  /** Sums in ascending order, so that the order of the input cannot show. */
  private static double sum(double[] sorted) {
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sum;
  }
}
