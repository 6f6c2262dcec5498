package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

class IntakeOutlookTest {

  private static final DrawPlan PLAN = new DrawPlan(Seed.of(3), 4000);

  private static IntakeOutlook.History history(
      Map<Integer, Integer> entered, Map<Integer, Integer> planned) {
    return new IntakeOutlook.History(new TreeMap<>(entered), new TreeMap<>(planned));
  }

  private static IntakeOutlook alternating() {
    List<IntakeOutlook.History> histories = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      histories.add(
          history(
              Map.of(2020, 100, 2021, 110, 2022, 100), Map.of(2020, 125, 2021, 125, 2022, 125)));
    }
    return IntakeOutlook.fit(histories);
  }

  @Test
  void fit_yearlyChangesOfTenPercent_measuresTheirSpread() {
    assertThat(alternating().change()).isCloseTo(Math.log(1.1), within(1e-12));
  }

  @Test
  void fit_plansMetByFourFifths_saysSo() {
    assertThat(Math.exp(alternating().met())).isCloseTo(Math.cbrt(0.8 * 0.8 * 0.88), within(1e-12));
  }

  @Test
  void fit_nothingOnRecord_takesTheStatedSpread() {
    IntakeOutlook unseen = IntakeOutlook.fit(List.of());

    assertThat(unseen.change()).isEqualTo(IntakeOutlook.UNSEEN_SPREAD);
    assertThat(unseen.met()).isZero();
  }

  @Test
  void planned_draws_lieAroundThePlanAsItHasBeenMet() {
    double[] entering = alternating().planned("S|M", 2026, 200, PLAN);

    assertThat(DrawSummary.of(entering).p50()).isCloseTo(200 * 0.826, within(2.0));
  }

  @Test
  void carried_farther_isLessCertain() {
    IntakeOutlook outlook = alternating();
    DrawSummary next = DrawSummary.of(outlook.carried("S|M", 2025, 1000, 2026, PLAN));
    DrawSummary later = DrawSummary.of(outlook.carried("S|M", 2025, 1000, 2029, PLAN));

    assertThat(next.p50()).isCloseTo(1000, within(15.0));
    assertThat((later.p90() - later.p10()) / (next.p90() - next.p10()))
        .as("four years: twice the spread of one")
        .isCloseTo(2, within(0.15));
  }

  @Test
  void carried_yearAfterYear_goesOnFromTheYearBefore() {
    IntakeOutlook outlook = alternating();
    double[] one = outlook.carried("S|M", 2025, 1000, 2026, PLAN);
    double[] two = outlook.carried("S|M", 2025, 1000, 2027, PLAN);

    double[] steps = new double[one.length];
    Arrays.setAll(steps, d -> Math.log(two[d] / one[d]));
    assertThat(DrawSummary.of(steps).p90() - DrawSummary.of(steps).p10())
        .as("one year's step, not two")
        .isCloseTo(2 * 1.2816 * Math.log(1.1), within(0.02));
  }

  @Test
  void carried_nobodyEntered_nobodyWill() {
    assertThat(alternating().carried("S|M", 2025, 0, 2028, PLAN)).containsOnly(0.0);
  }
}
