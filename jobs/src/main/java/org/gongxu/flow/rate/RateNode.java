package org.gongxu.flow.rate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A place in the chain of parents and the evidence that reaches it. */
final class RateNode implements Serializable {

  final List<String> path;
  final RateNode parent;
  final TreeMap<String, RateNode> children = new TreeMap<>();
  final List<Tally> cohorts = new ArrayList<>();
  double trials;
  Tally evidence = Tally.NONE;

  RateNode(List<String> path, RateNode parent) {
    this.path = path;
    this.parent = parent;
  }

  RateNode child(String key) {
    return children.computeIfAbsent(
        key,
        name -> {
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          return new RateNode(List.copyOf(longer), this);
        });
  }

  int depth() {
    return path.size();
  }

  /** All nodes of a depth below this one, in order of their paths. */
  List<RateNode> atDepth(int depth) {
    if (depth() == depth) {
      return List.of(this);
    }
    List<RateNode> found = new ArrayList<>();
    for (RateNode child : children.values()) {
      found.addAll(child.atDepth(depth));
    }
    return found;
  }
}
