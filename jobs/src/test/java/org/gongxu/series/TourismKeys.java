package org.gongxu.series;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongxu.forecasting.hierarchy.Hierarchy;
import org.gongxu.forecasting.hierarchy.Node;

/** The keys of the Australian tourism series: state, region in it, purpose. */
final class TourismKeys {

  private static final List<Set<String>> GROUPINGS =
      List.of(
          Set.of(),
          Set.of("state"),
          Set.of("purpose"),
          Set.of("state", "purpose"),
          Set.of("state", "region"));

  private TourismKeys() {}

  /** The hierarchy over the ids that name all three. */
  static Hierarchy hierarchy(Collection<String> ids) {
    List<List<String>> bottom =
        ids.stream().map(id -> List.of(id.split("/"))).filter(key -> key.size() == 3).toList();
    return Hierarchy.of(List.of("state", "region", "purpose"), bottom, GROUPINGS);
  }

  /** The id of a node: its values joined by "/". */
  static String id(Node node) {
    return node.columns().isEmpty() ? "Total" : String.join("/", node.values());
  }
}
