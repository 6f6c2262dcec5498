package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowTest {

  private static final Flow FLOW =
      new Flow(
          Map.of(
              "care", Map.of("nurse", 0.8, "cook", 0.2),
              "food", Map.of("cook", 0.9, "waiter", 0.1),
              "both", Map.of("nurse", 0.5, "waiter", 0.5)));

  @Test
  void overlap_jobsInCommon_isTheSumOfTheSmallerShares() {
    assertThat(FLOW.overlap("care", "both")).isEqualTo(0.5);
    assertThat(FLOW.overlap("both", "care")).isEqualTo(0.5);
    assertThat(FLOW.overlap("care", "care")).isEqualTo(1);
    assertThat(FLOW.overlap("care", "unknown")).isZero();
  }

  @Test
  void found_unfilledOpenings_areSharedAmongAllMajorsThatLeadToThem() {
    Map<String, double[]> unfilled =
        Map.of("nurse", new double[] {13, 26}, "pilot", new double[] {99, 99});

    double[] care = FLOW.found("care", unfilled, 2);
    double[] both = FLOW.found("both", unfilled, 2);

    assertThat(care).containsExactly(new double[] {8, 16}, within(1e-12));
    assertThat(both).containsExactly(new double[] {5, 10}, within(1e-12));
    assertThat(care[0] + both[0]).isEqualTo(13, within(1e-12));
    assertThat(FLOW.found("unknown", unfilled, 2)).containsExactly(0, 0);
  }

  @Test
  void nearness_occupationsOfTheSameMajors_areNearAndSymmetric() {
    var near = FLOW.nearness(Map.of("care", 10.0, "food", 10.0, "both", 10.0));

    assertThat(near.get("nurse").get("nurse")).isEqualTo(1, within(1e-12));
    assertThat(near.get("nurse").get("waiter")).isEqualTo(near.get("waiter").get("nurse"));
    assertThat(near.get("nurse").get("waiter")).isBetween(0.5, 1.0);
    assertThat(near.get("nurse").get("cook")).isLessThan(near.get("nurse").get("waiter"));
  }
}
