package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.sample.world.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardSeedsTest {

  private static final Variant SMALL = new Variant(0.05, Variant.Truth.DRAWN);

  @Test
  void run_oneDistrict_countsEveryAnswerAndSparesSoundSmallMajors(@TempDir Path site)
      throws IOException {
    Figures figures = CardSeeds.run(site, SMALL, 3);

    double graduates = 0;
    for (var row : new Truth(site).rows("supply.csv")) {
      boolean observed = row.getField("observed").equals("true");
      graduates += observed ? Truth.number(row, "realised_graduates") : 0;
    }
    long answers = Surveyed.of(site).stream().mapToLong(CohortGroup::graduates).sum();
    assertThat(answers / graduates).isBetween(0.96, 0.98);
    assertThat(figures.shares().get("gongxu rules: red precision").rate()).isGreaterThan(0.9);
    assertThat(figures.shares().get("gongxu rules: sound hit, small").hits()).isZero();
    assertThat(figures.shares().get("last year's rate: red recall").n()).isEqualTo(15);
  }
}
