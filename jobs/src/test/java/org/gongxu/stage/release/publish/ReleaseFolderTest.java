package org.gongxu.stage.release.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongxu.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

  @TempDir Path releases;

  private static Map<String, byte[]> files(String content, String clock) {
    return Map.of(
        "csv/a.csv",
        content.getBytes(StandardCharsets.UTF_8),
        ReleaseFolder.CLOCKED,
        clock.getBytes(StandardCharsets.UTF_8));
  }

  private ReleaseFolder released(String id) {
    ReleaseFolder folder = new ReleaseFolder(releases);
    folder.stage(id, files("x", "9:30"));
    folder.publish(id);
    return folder;
  }

  @Test
  void holds_sameContentAtAnotherTime_isTrue() {
    ReleaseFolder folder = released("t-2026Q1-r1");

    assertThat(folder.holds("t-2026Q1-r1", files("x", "10:00"))).isTrue();
    assertThat(folder.holds("t-2026Q1-r1", files("y", "9:30"))).isFalse();
    assertThat(folder.holds("t-2026Q1-r2", files("x", "9:30"))).isFalse();
  }

  @Test
  void newestVintage_ofSiteAndPeriod_ignoresOthers() {
    released("t-2026Q1-r9");
    released("t-2026Q1-r10");
    released("t-2025Q4-r30");
    released("t-two-2026Q1-r40");

    assertThat(new ReleaseFolder(releases).newestVintage("t", "2026Q1")).isEqualTo(10);
    assertThat(new ReleaseFolder(releases).newestVintage("t", "2026Q2")).isZero();
  }

  @Test
  void publish_releasedBefore_refusesAndLeavesIt() throws IOException {
    ReleaseFolder folder = released("t-2026Q1-r1");
    folder.stage("t-2026Q1-r1", files("changed", ""));

    assertThatThrownBy(() -> folder.publish("t-2026Q1-r1"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Cannot publish release t-2026Q1-r1");
    assertThat(Files.readString(releases.resolve("t-2026Q1-r1/csv/a.csv"))).isEqualTo("x");
  }

  @Test
  void stage_leftOversOfAKilledRun_areReplaced() throws IOException {
    Path left = releases.resolve(".t-2026Q1-r1.building/csv/torn.csv");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "torn");

    released("t-2026Q1-r1");

    assertThat(releases.resolve("t-2026Q1-r1/csv/torn.csv")).doesNotExist();
    assertThat(releases.resolve(".t-2026Q1-r1.building")).doesNotExist();
  }

  @Test
  void makeCurrent_olderPeriodOfTheSite_isNotMoved() {
    ReleaseFolder folder = released("t-2026Q1-r1");
    folder.makeCurrent("t-2026Q1-r1");
    folder.makeCurrent("t-2025Q4-r2");
    assertThat(releases.resolve("CURRENT")).hasContent("t-2026Q1-r1\n");

    folder.makeCurrent("other-2024Q1-r1");
    assertThat(releases.resolve("CURRENT")).hasContent("other-2024Q1-r1\n");
  }
}
