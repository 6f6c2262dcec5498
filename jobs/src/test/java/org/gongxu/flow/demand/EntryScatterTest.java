package org.gongxu.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.demand.EntryScatter.Count;
import org.junit.jupiter.api.Test;

class EntryScatterTest {

  private static final List<Count> HALF = List.of(new Count(40, 20), new Count(60, 30));

  @Test
  void of_fewOpeningsOfAPlace_leanOnAllPlaces() {
    EntryScatter scatter =
        scatter("large", HALF, "small", List.of(new Count(0, 0), new Count(4, 0)));

    assertThat(scatter.whole()).isCloseTo(50.0 / 104, within(1e-12));
    assertThat(scatter.places().get("large").share())
        .isCloseTo((50 + 20 * 50.0 / 104) / 120, within(1e-12));
    assertThat(scatter.places().get("small").share())
        .isCloseTo(20 * 50.0 / 104 / 24, within(1e-12));
  }

  @Test
  void of_olderYears_tellTheDispersionAndNotTheShare() {
    EntryScatter scatter =
        scatter("a", List.of(new Count(40, 20), new Count(60, 30), new Count(100, 100)));

    assertThat(scatter.whole()).isEqualTo(0.5);
    assertThat(scatter.dispersion()).isGreaterThan(20);
  }

  @Test
  void draws_aSumOfPlaces_scattersLessThanItsParts() {
    TreeMap<String, List<Count>> both = new TreeMap<>();
    both.put("both", List.of(new Count(80, 40), new Count(120, 60)));
    EntryScatter scatter = scatter("a", HALF, "b", HALF).with(both);

    assertThat(spread(scatter.draws("both", "2027", expected(40))) / 40)
        .isLessThan(spread(scatter.draws("a", "2027", expected(20))) / 20);
  }

  @Test
  void draws_aPlaceNeverCounted_areAsExpected() {
    assertThat(scatter("a", HALF).draws("b", "2027", expected(3))).isEqualTo(expected(3));
  }

  @SuppressWarnings("unchecked")
  private static EntryScatter scatter(Object... placesAndYears) {
    TreeMap<String, List<Count>> counted = new TreeMap<>();
    for (int i = 0; i < placesAndYears.length; i += 2) {
      counted.put((String) placesAndYears[i], (List<Count>) placesAndYears[i + 1]);
    }
    return EntryScatter.of(counted, 7);
  }

  private static double[] expected(double openings) {
    double[] draws = new double[500];
    Arrays.fill(draws, openings);
    return draws;
  }

  private static double spread(double[] draws) {
    DrawSummary summary = DrawSummary.of(draws);
    return summary.p90() - summary.p10();
  }
}
