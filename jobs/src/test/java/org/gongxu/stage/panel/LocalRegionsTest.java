package org.gongxu.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalRegionsTest {

  private static final Map<String, List<String>> CHILDREN =
      Map.of("53", List.of("5301"), "5301", List.of("530102", "530103"));

  @Test
  void of_district_isItself() {
    assertThat(LocalRegions.of(List.of("530102"), CHILDREN)).containsExactly("530102");
  }

  @Test
  void of_province_holdsEveryRegionInside() {
    assertThat(LocalRegions.of(List.of("53"), CHILDREN))
        .containsExactly("53", "5301", "530102", "530103");
  }

  @Test
  void of_listThatLoops_ends() {
    assertThat(LocalRegions.of(List.of("A"), Map.of("A", List.of("B"), "B", List.of("A"))))
        .containsExactly("A", "B");
  }
}
