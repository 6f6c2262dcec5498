package org.gongxu.stage.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongxu.domain.RegionYear;
import org.junit.jupiter.api.Test;

class SidesTest {

  private static final RegionYear AT = new RegionYear("530102", 2028);

  private static Sides.Part opening(String occupation, String key, double... draws) {
    return new Sides.Part(Sides.Side.DEMAND, occupation, key, draws);
  }

  @Test
  void of_quartersOfAYear_addUpDrawByDraw() {
    Sides sides =
        Sides.of(AT, List.of(opening("O1", "2028Q1", 1, 10), opening("O1", "2028Q2", 2, 20)));

    assertThat(sides.demand().get("O1")).containsExactly(3, 30);
    assertThat(sides.supply()).isEmpty();
  }

  @Test
  void of_anyOrder_givesTheSameBits() {
    List<Sides.Part> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      parts.add(opening("O1", "series " + i, Math.exp(i), 1.0 / (i + 1)));
    }
    double[] ordered = Sides.of(AT, parts).demand().get("O1");
    Collections.reverse(parts);

    assertThat(Sides.of(AT, parts).demand().get("O1")).isEqualTo(ordered);
  }

  @Test
  void of_sameCodeOnBothSides_isKeptApart() {
    Sides sides =
        Sides.of(
            AT, List.of(opening("X", "k", 1), new Sides.Part(Sides.Side.SUPPLY, "X", "k", arr(2))));

    assertThat(sides.demand().get("X")).containsExactly(1);
    assertThat(sides.supply().get("X")).containsExactly(2);
  }

  @Test
  void of_sameSeriesTwice_isAnError() {
    List<Sides.Part> twice = List.of(opening("O1", "2028Q1", 1), opening("O1", "2028Q1", 1));

    assertThatThrownBy(() -> Sides.of(AT, twice))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two series");
  }

  @Test
  void laidOut_codeWithoutSeries_isNought() {
    Sides sides = Sides.of(AT, List.of(opening("O2", "k", 4, 5)));

    assertThat(Sides.laidOut(sides.demand(), List.of("O1", "O2"), 2))
        .isDeepEqualTo(new double[][] {{0, 0}, {4, 5}});
  }

  private static double[] arr(double... values) {
    return values;
  }
}
