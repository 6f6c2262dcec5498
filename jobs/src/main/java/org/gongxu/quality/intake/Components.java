package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Splits a problem into parts that share neither a market nor a limit. */
final class Components {

  private final int[] root;

  private Components(int size) {
    root = new int[size];
    for (int i = 0; i < size; i++) {
      root[i] = i;
    }
  }

  /** The indices of the programmes of each part, in ascending order. */
  static List<int[]> of(IntakeProblem problem, List<SharedLimit> limits) {
    int[] marketOf = problem.marketOf();
    Components components = new Components(marketOf.length);
    int[] first = new int[problem.markets().size()];
    java.util.Arrays.fill(first, -1);
    for (int p = 0; p < marketOf.length; p++) {
      if (first[marketOf[p]] < 0) {
        first[marketOf[p]] = p;
      }
      components.join(first[marketOf[p]], p);
    }
    for (SharedLimit limit : limits) {
      for (int member : limit.members()) {
        components.join(limit.members()[0], member);
      }
    }
    SortedMap<Integer, List<Integer>> parts = new TreeMap<>();
    for (int p = 0; p < marketOf.length; p++) {
      parts.computeIfAbsent(components.find(p), key -> new ArrayList<>()).add(p);
    }
    return parts.values().stream()
        .map(part -> part.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private int find(int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private void join(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    root[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
