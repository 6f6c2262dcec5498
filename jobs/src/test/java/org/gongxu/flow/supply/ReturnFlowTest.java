package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.UncertainValue.Scale;
import org.junit.jupiter.api.Test;

class ReturnFlowTest {

  private static final DrawPlan PLAN = new DrawPlan(Seed.of(1), 400);

  @Test
  void returns_leavers_comeBackAfterTheHigherProgramme() {
    Map<Integer, double[]> back =
        flow(0.6, 0).returns("6603", Map.of(2027, persons(200), 2028, persons(50)), PLAN);
    assertThat(back.keySet()).containsExactly(2030, 2031);
    assertThat(DrawSummary.mean(back.get(2030))).isEqualTo(120, within(2.0));
    assertThat(DrawSummary.mean(back.get(2031))).isEqualTo(30, within(1.0));
  }

  @Test
  void returns_thoseInTheRegionsOwnHigherSchools_areNotCountedTwice() {
    double once = DrawSummary.mean(flow(0.6, 0.5).returns("6603", leavers(), PLAN).get(2030));
    assertThat(once).isEqualTo(60, within(2.0));
    assertThat(flow(0.6, 1).returns("6603", leavers(), PLAN).get(2030)).containsOnly(0);
  }

  @Test
  void returns_neverMoreThanLeft() {
    double[] back = flow(1, 0).returns("6603", leavers(), PLAN).get(2030);
    assertThat(back).containsOnly(200);
  }

  @Test
  void flow_noYears_isRefused() {
    UncertainValue none = UncertainValue.fixed("x", Scale.SHARE, 0, "t");
    assertThatThrownBy(() -> new ReturnFlow(0, none, none))
        .hasMessage("Invalid years of further study: 0");
  }

  @Test
  void total_inflowAndCommuting_addToOwnAndReturning() {
    LocalSupply supply =
        new LocalSupply(
            UncertainValue.fixed("inflow", Scale.RATIO, 0.25, "t"),
            UncertainValue.fixed("commuting", Scale.RATIO, 0.05, "t"));
    assertThat(supply.total(new double[] {80}, new double[] {20}, Seed.of(1))[0])
        .isEqualTo(130, within(1e-9));
  }

  @Test
  void total_uncertainInflow_opensTheInterval() {
    LocalSupply supply =
        new LocalSupply(
            new UncertainValue("inflow", Scale.RATIO, 0.1, 0.4, "t", false),
            UncertainValue.fixed("commuting", Scale.RATIO, 0, "t"));
    DrawSummary total = DrawSummary.of(supply.total(persons(100), new double[400], Seed.of(1)));
    assertThat(total.p10()).isEqualTo(110, within(3.0));
    assertThat(total.p90()).isEqualTo(140, within(6.0));
  }

  private static ReturnFlow flow(double rate, double counted) {
    return new ReturnFlow(
        3,
        UncertainValue.fixed("return", Scale.SHARE, rate, "t"),
        UncertainValue.fixed("counted", Scale.SHARE, counted, "t"));
  }

  private static Map<Integer, double[]> leavers() {
    return Map.of(2027, persons(200));
  }

  private static double[] persons(int count) {
    double[] persons = new double[400];
    Arrays.fill(persons, count);
    return persons;
  }
}
