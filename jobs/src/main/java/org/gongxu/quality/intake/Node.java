package org.gongxu.quality.intake;

import java.util.Arrays;

/**
 * A part of the search: bounds in places per programme.
 *
 * @param low fewest places
 * @param high most places
 */
record Node(int[] low, int[] high) {

  /** The whole problem, open-or-closed classes relaxed. */
  static Node root(IntakeProblem problem) {
    return new Node(
        problem.programmes().stream().mapToInt(Programme::fewest).toArray(),
        problem.programmes().stream().mapToInt(Programme::most).toArray());
  }

  Node withLow(int p, int value) {
    int[] moved = low.clone();
    moved[p] = value;
    return new Node(moved, high);
  }

  Node withHigh(int p, int value) {
    int[] moved = high.clone();
    moved[p] = value;
    return new Node(low, moved);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node
        && Arrays.equals(low, node.low)
        && Arrays.equals(high, node.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }
}
