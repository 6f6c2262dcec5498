package org.gongxu.quality.intake;

import java.util.Arrays;
import org.gongxu.quality.Label;

/**
 * A bound several programmes share: a school's total places, its teachers, a workshop.
 *
 * @param id unique name
 * @param label name shown to readers
 * @param members indices of the programmes in the problem
 * @param use what one place of each member takes, above 0, same length
 * @param least least sum allowed
 * @param most greatest sum allowed
 */
public record SharedLimit(
    String id, Label label, int[] members, double[] use, double least, double most) {

  /** Copies the arrays and checks that they pair. */
  public SharedLimit {
    if (members.length != use.length || Arrays.stream(use).anyMatch(u -> !(u > 0))) {
      throw new IllegalArgumentException(
          "Invalid limit " + id + ": " + members.length + " members, " + use.length + " uses");
    }
    members = members.clone();
    use = use.clone();
  }

  /** What a plan takes of it. */
  double taken(int[] places) {
    double sum = 0;
    for (int i = 0; i < members.length; i++) {
      sum += use[i] * places[members[i]];
    }
    return sum;
  }
}
