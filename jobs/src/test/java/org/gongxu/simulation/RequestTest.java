package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gongxu.sample.world.Variant;
import org.junit.jupiter.api.Test;

class RequestTest {

  @Test
  void of_nothing_asksForFiftyDistrictsNobodyChoseSettingsOn() {
    Request request = Request.of();
    assertThat(request.seeds()).hasSize(50).startsWith(1001L).endsWith(1050L);
    assertThat(request.variant()).isEqualTo(new Variant(1, Variant.Truth.DRAWN));
    assertThat(request.draws()).isEqualTo(200);
  }

  @Test
  void of_everything_asksForJustThat() {
    assertThat(Request.of("2", "0.5", "committed", "x", "0", "100"))
        .isEqualTo(
            new Request(
                java.util.List.of(1L, 2L),
                new Variant(0.5, Variant.Truth.COMMITTED),
                Path.of("x"),
                100));
  }
}
