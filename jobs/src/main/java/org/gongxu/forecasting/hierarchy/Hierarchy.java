package org.gongxu.forecasting.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which bottom series every aggregate is the sum of, for any set of nested or crossed groupings.
 *
 * <p>With b the bottom values, all nodes are y = S b, S = [A; I] (Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd ed., section 11.1), and coherent values satisfy C y =
 * 0, C = [I, −A]. A is kept as one node number per grouping and bottom series: memory is groupings
 * × bottom series, and a product with S, A or C costs as much.
 *
 * <p>Nodes are numbered aggregates first, grouping by grouping as given, then bottom series; within
 * each by key. The order of the keys handed in does not matter.
 */
public final class Hierarchy {

  /** Stands for no aggregate: none of a grouping holds the bottom series. */
  static final int NONE = -1;

  private static final Comparator<List<String>> BY_VALUES = Hierarchy::compareValues;

  private final List<Node> nodes;
  private final int aggregates;
  private final int[][] aggregateOf;

  private Hierarchy(List<Node> nodes, int[][] aggregateOf) {
    this.nodes = List.copyOf(nodes);
    this.aggregateOf = aggregateOf;
    this.aggregates = nodes.size() - aggregateOf[0].length;
  }

  /**
   * A hierarchy.
   *
   * @param columns the key columns of a bottom series
   * @param keys one list of values per bottom series, one value per column; all different
   * @param groupings the columns each family of aggregates is grouped by; the empty set is the
   *     total; at least one, none of them naming every column
   * @throws IllegalArgumentException for two equal keys, an unknown column or a key of other length
   */
  public static Hierarchy of(
      List<String> columns, List<List<String>> keys, List<Set<String>> groupings) {
    Keys.check(columns, keys, groupings);
    List<List<String>> bottom = keys.stream().sorted(BY_VALUES).toList();
    List<Node> nodes = new ArrayList<>();
    int[][] aggregateOf = new int[groupings.size()][];
    for (int g = 0; g < groupings.size(); g++) {
      aggregateOf[g] =
          addGrouping(nodes, Keys.positions(columns, groupings.get(g)), columns, bottom);
    }
    bottom.forEach(key -> nodes.add(new Node(columns, key)));
    return new Hierarchy(nodes, aggregateOf);
  }

  private static int[] addGrouping(
      List<Node> nodes, int[] positions, List<String> columns, List<List<String>> bottom) {
    List<String> names = Keys.pick(columns, positions);
    TreeMap<List<String>, Integer> numbers = new TreeMap<>(BY_VALUES);
    bottom.forEach(key -> numbers.put(Keys.pick(key, positions), 0));
    for (Map.Entry<List<String>, Integer> entry : numbers.entrySet()) {
      entry.setValue(nodes.size());
      nodes.add(new Node(names, entry.getKey()));
    }
    return bottom.stream().mapToInt(key -> numbers.get(Keys.pick(key, positions))).toArray();
  }

  private static int compareValues(List<String> left, List<String> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * The hierarchy without some of its aggregates, for sums nobody forecast; bottom series stay.
   *
   * @param isKept which aggregates to keep, at least one
   * @throws IllegalArgumentException if none is kept
   */
  public Hierarchy keeping(Predicate<Node> isKept) {
    int[] number = new int[aggregates];
    List<Node> kept = new ArrayList<>();
    for (int i = 0; i < aggregates; i++) {
      number[i] = isKept.test(nodes.get(i)) ? kept.size() : NONE;
      if (number[i] != NONE) {
        kept.add(nodes.get(i));
      }
    }
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid hierarchy: none of " + aggregates + " aggregates is kept (at least one)");
    }
    kept.addAll(nodes.subList(aggregates, nodes.size()));
    int[][] renumbered = new int[aggregateOf.length][];
    for (int g = 0; g < renumbered.length; g++) {
      renumbered[g] =
          Arrays.stream(aggregateOf[g]).map(i -> i == NONE ? NONE : number[i]).toArray();
    }
    return new Hierarchy(kept, renumbered);
  }

  /** All nodes in their order: the rows of every matrix handed to or from a reconciler. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The number of nodes. */
  public int size() {
    return nodes.size();
  }

  /** The number of aggregates; they are the first nodes. */
  public int aggregates() {
    return aggregates;
  }

  /** The number of bottom series; they are the last nodes. */
  public int bottom() {
    return nodes.size() - aggregates;
  }

  /** The place of each node. */
  public Map<Node, Integer> index() {
    Map<Node, Integer> index = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      index.put(nodes.get(i), i);
    }
    return index;
  }

  /** The number of groupings. */
  int groupings() {
    return aggregateOf.length;
  }

  /** The node that holds a bottom series (0 = the first of them) in a grouping, or NONE. */
  int aggregateOf(int grouping, int bottomSeries) {
    return aggregateOf[grouping][bottomSeries];
  }

  /** All nodes from the bottom: y = S b. */
  public double[] sum(double[] bottomValues) {
    double[] all = new double[size()];
    System.arraycopy(bottomValues, 0, all, aggregates, bottom());
    addToAggregates(all, all, 1);
    return all;
  }

  /**
   * Bottom draws (or steps) summed to every node.
   *
   * @param bottomValues bottom series × any number of columns
   * @return node × column, column by column coherent
   */
  public double[][] sum(double[][] bottomValues) {
    double[][] all = new double[size()][bottomValues[0].length];
    for (int b = 0; b < bottom(); b++) {
      all[aggregates + b] = bottomValues[b].clone();
      for (int[] grouping : aggregateOf) {
        for (int k = 0; k < bottomValues[b].length && grouping[b] != NONE; k++) {
          all[grouping[b]][k] += bottomValues[b][k];
        }
      }
    }
    return all;
  }

  /** What each aggregate has beyond the sum of its bottom series: C y. */
  public double[] incoherence(double[] values) {
    double[] difference = Arrays.copyOf(values, aggregates);
    addToAggregates(values, difference, -1);
    return difference;
  }

  /** C′ v: v at the aggregates, less the sum of its aggregates at each bottom series. */
  double[] transposed(double[] v) {
    double[] all = Arrays.copyOf(v, size());
    for (int[] grouping : aggregateOf) {
      for (int b = 0; b < grouping.length; b++) {
        if (grouping[b] != NONE) {
          all[aggregates + b] -= v[grouping[b]];
        }
      }
    }
    return all;
  }

  private void addToAggregates(double[] nodeValues, double[] target, double sign) {
    for (int[] grouping : aggregateOf) {
      for (int b = 0; b < grouping.length; b++) {
        if (grouping[b] != NONE) {
          target[grouping[b]] += sign * nodeValues[aggregates + b];
        }
      }
    }
  }
}
