package org.gongxu.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HierarchyTest {

  private static final List<String> REGION = List.of("region");

  @Test
  void of_industriesOccupationsRegions_numbersAggregatesFirst() {
    Hierarchy hierarchy = Districts.crossed(2, 3, 2);

    // 1 total, 2 industries, 2 regions, 6 occupations, 4 industries by region, 12 bottom series.
    assertThat(hierarchy.aggregates()).isEqualTo(15);
    assertThat(hierarchy.bottom()).isEqualTo(12);
    assertThat(hierarchy.size()).isEqualTo(27);
    assertThat(hierarchy.nodes().get(0)).hasToString("total");
    assertThat(hierarchy.nodes().get(1)).hasToString("i0");
    assertThat(hierarchy.nodes().get(15)).hasToString("i0/i0-o0/r0");
  }

  @Test
  void of_keysInAnyOrder_isTheSameHierarchy() {
    Hierarchy sorted = Districts.crossed(2, 3, 2);
    List<List<String>> keys =
        new ArrayList<>(sorted.nodes().subList(15, 27).stream().map(Node::values).toList());
    Collections.shuffle(keys, new Random(4));

    Hierarchy shuffled = Hierarchy.of(Districts.COLUMNS, keys, Districts.CROSSED);

    assertThat(shuffled.nodes()).isEqualTo(sorted.nodes());
  }

  @Test
  void sum_bottomValues_equalsTheSummingMatrix() {
    Hierarchy hierarchy = Districts.crossed(3, 2, 4);
    double[] bottom = Districts.normal(1, hierarchy.bottom(), 5, 3, 1)[0];
    double[][] s = DenseMint.summing(hierarchy);

    double[] all = hierarchy.sum(bottom);

    for (int i = 0; i < hierarchy.size(); i++) {
      double expected = 0;
      for (int b = 0; b < bottom.length; b++) {
        expected += s[i][b] * bottom[b];
      }
      assertThat(all[i]).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void sum_draws_addsEachDrawByItself() {
    Hierarchy hierarchy = Districts.crossed(2, 2, 2);
    double[][] draws = Districts.normal(hierarchy.bottom(), 7, 5, 3, 2);

    double[][] all = hierarchy.sum(draws);

    for (int d = 0; d < 7; d++) {
      double[] one = new double[hierarchy.bottom()];
      for (int b = 0; b < one.length; b++) {
        one[b] = draws[b][d];
      }
      double[] expected = hierarchy.sum(one);
      for (int i = 0; i < hierarchy.size(); i++) {
        assertThat(all[i][d]).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void keeping_someAggregates_isTheSummingMatrixWithoutTheOthers() {
    Hierarchy kept = Districts.crossed(3, 2, 4).keeping(node -> !node.values().contains("i1"));
    double[] bottom = Districts.normal(1, kept.bottom(), 5, 3, 1)[0];
    double[][] s = DenseMint.summing(kept);

    double[] all = kept.sum(bottom);

    assertThat(kept.bottom()).isEqualTo(24);
    assertThat(kept.nodes().subList(0, kept.aggregates()))
        .noneMatch(node -> node.values().contains("i1"));
    for (int i = 0; i < kept.size(); i++) {
      double expected = 0;
      for (int b = 0; b < bottom.length; b++) {
        expected += s[i][b] * bottom[b];
      }
      assertThat(all[i]).isCloseTo(expected, within(1e-12));
      assertThat(kept.sum(column(bottom))[i][0]).isEqualTo(all[i]);
    }
    for (double gap : kept.incoherence(all)) {
      assertThat(gap).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void keeping_everything_changesNothing() {
    Hierarchy all = Districts.crossed(2, 3, 2);
    assertThat(all.keeping(node -> true).nodes()).isEqualTo(all.nodes());
  }

  @Test
  void keeping_nothing_isAnError() {
    Hierarchy all = Districts.crossed(2, 3, 2);
    assertThatThrownBy(() -> all.keeping(node -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none of 15 aggregates is kept");
  }

  private static double[][] column(double[] values) {
    return java.util.Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }

  @Test
  void incoherence_coherentValues_isZero() {
    Hierarchy hierarchy = Districts.crossed(3, 3, 3);
    double[] all = hierarchy.sum(Districts.normal(1, hierarchy.bottom(), 5, 3, 3)[0]);
    for (double gap : hierarchy.incoherence(all)) {
      assertThat(gap).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void incoherence_totalTooHigh_saysByHowMuch() {
    assertThat(Districts.pair().incoherence(new double[] {10, 3, 4})).containsExactly(3);
  }

  @Test
  void transposed_anyVectors_isTheAdjointOfIncoherence() {
    Hierarchy hierarchy = Districts.crossed(3, 2, 2);
    double[] y = Districts.normal(1, hierarchy.size(), 0, 1, 5)[0];
    double[] v = Districts.normal(1, hierarchy.aggregates(), 0, 1, 6)[0];

    assertThat(dot(hierarchy.incoherence(y), v))
        .isCloseTo(dot(y, hierarchy.transposed(v)), within(1e-12));
  }

  @Test
  void index_everyNode_pointsBack() {
    Hierarchy hierarchy = Districts.crossed(2, 2, 2);
    hierarchy
        .index()
        .forEach((node, place) -> assertThat(hierarchy.nodes().get(place)).isEqualTo(node));
    assertThat(hierarchy.index()).hasSize(hierarchy.size());
  }

  @Test
  void of_keyTwice_isRefusedByName() {
    List<List<String>> twice = List.of(List.of("a"), List.of("a"));
    assertThatThrownBy(() -> Hierarchy.of(REGION, twice, List.of(Set.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid hierarchy: key [a] stands twice");
  }

  @Test
  void of_unknownColumn_namesTheKnownOnes() {
    assertThatThrownBy(
            () ->
                Hierarchy.of(
                    List.of("region", "major"),
                    List.of(List.of("a", "b")),
                    List.of(Set.of("colour"))))
        .hasMessage("Unknown column: 'colour' (known: region, major)");
  }

  @Test
  void of_groupingOfEveryColumn_isTheBottomItself() {
    assertThatThrownBy(() -> Hierarchy.of(REGION, List.of(List.of("a")), List.of(Set.of("region"))))
        .hasMessageContaining("names every column");
  }

  @Test
  void of_keyTooShort_saysWhich() {
    assertThatThrownBy(() -> Hierarchy.of(REGION, List.of(List.of()), List.of(Set.of())))
        .hasMessage("Invalid key: [] has 0 values for columns [region]");
  }

  @Test
  void of_nothing_isRefused() {
    assertThatThrownBy(() -> Hierarchy.of(REGION, List.of(), List.of(Set.of())))
        .hasMessageContaining("0 bottom series, 1 groupings");
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
