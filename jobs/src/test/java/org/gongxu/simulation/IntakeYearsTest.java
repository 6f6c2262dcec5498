package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongxu.sample.world.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeYearsTest {

  private static final Variant DRAWN = new Variant(1, Variant.Truth.DRAWN);

  @Test
  void mismatch_tenIntakesOfOneDistrict_isLowestAsAdvisedAndTheSameTwice(@TempDir Path folder)
      throws IOException {
    Figures figures = TenIntakes.run(folder, DRAWN, 3);
    assertThat(figures.shares().values()).allMatch(share -> share.hits() == share.n());
    assertThat(TenIntakes.run(folder, DRAWN, 3)).isEqualTo(figures);
  }
}
