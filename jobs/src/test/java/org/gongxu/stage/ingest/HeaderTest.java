package org.gongxu.stage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Source;
import org.junit.jupiter.api.Test;

class HeaderTest {

  private static final Source SOURCE =
      new Source(
          "job_seekers",
          "x.csv",
          Source.Format.CSV,
          "auto",
          Map.of("period", "时期", "seekers", "人数"),
          Set.of("备注"),
          Map.of(),
          Map.of("region", "530102"),
          "yyyy-MM-dd",
          0);

  private static final List<String> COLUMNS = List.of("period", "region", "seekers");

  @Test
  void match_columnsInAnotherOrder_followsTheirNames() {
    Header header = Header.match("x.csv", List.of("备注", "人数", "时期"), SOURCE, COLUMNS);

    assertThat(header.positions()).containsExactly(2, -1, 1);
    assertThat(header.width()).isEqualTo(3);
  }

  @Test
  void match_unknownAndMissing_namesBothAndTheFile() {
    assertThatThrownBy(() -> Header.match("x.csv", List.of("时期", "数量"), SOURCE, COLUMNS))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Cannot read x.csv as job_seekers")
        .hasMessageContaining("unknown columns [数量]")
        .hasMessageContaining("missing columns [人数]")
        .hasMessageContaining("site.conf");
  }

  @Test
  void match_headerTwice_isRefused() {
    assertThatThrownBy(() -> Header.match("x.csv", List.of("时期", "人数", "人数"), SOURCE, COLUMNS))
        .hasMessageContaining("columns that stand twice [人数]");
  }
}
