package org.gongxu.stage.panel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The regions that count as local: the site's home regions and every region inside them. */
final class LocalRegions {

  private LocalRegions() {}

  /**
   * Home regions with what lies inside them.
   *
   * @param home the site's home regions
   * @param children codes of the regions directly inside each region
   */
  static Set<String> of(Collection<String> home, Map<String, List<String>> children) {
    Set<String> local = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(home);
    while (!left.isEmpty()) {
      String region = left.pop();
      if (local.add(region)) {
        left.addAll(children.getOrDefault(region, List.of()));
      }
    }
    return local;
  }
}
