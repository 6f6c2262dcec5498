package org.gongxu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongxu.TestSite;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Site;
import org.gongxu.stage.RunSpec;
import org.gongxu.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

  private static final List<Stage> INGEST = List.of(Stages.named("ingest"));

  @TempDir private Path temp;
  private TestSite site;
  private Path lake;

  @BeforeEach
  void aSmallSite() {
    lake = temp.resolve("lake");
    site =
        new TestSite(temp.resolve("site"))
            .settings(
                """
                sources = [ { table = macro_indicator, files = "macro.csv", format = csv
                  columns { period = p, indicator = i, value = v, published_on = d }
                  constants { region = "530102" } } ]
                """)
            .write("macro.csv", "p,i,v,d\n2025Q3,gdp,1.5,2025-10-20\n");
  }

  @Test
  void run_unchanged_isSkippedAndTellsWhatItToldBefore() {
    run(site.read());

    String again = run(site.read());

    assertThat(again).contains("ingest    unchanged, skipped").contains("1 rows read, 1 kept");
  }

  @Test
  void run_changedFileSettingsOrDay_runsAgain() {
    run(site.read());

    site.write("macro.csv", "p,i,v,d\n2025Q3,gdp,1.6,2025-10-20\n");
    assertThat(run(site.read())).doesNotContain("skipped");
    site.settings("gongxu.draws = 60");
    assertThat(run(site.read())).doesNotContain("skipped");
  }

  @Test
  void run_laterStageAloneOnAnotherDay_runsAgain() {
    List<Stage> panel = List.of(Stages.named("panel"));
    run(site.read());
    assertThat(run(TestSite.run(), panel)).doesNotContain("skipped");
    assertThat(run(TestSite.run(), panel)).contains("panel     unchanged, skipped");

    RunSpec earlier =
        new RunSpec(TestSite.run().period(), LocalDate.of(2025, 11, 1), TestSite.run().clock());
    assertThat(run(earlier, panel)).doesNotContain("skipped");
  }

  @Test
  void run_whileAnotherRuns_isRefusedWithTheHoldersName() {
    try (LakeLock held = LakeLock.take(lake, "run of town, process 42")) {
      assertThatThrownBy(() -> run(site.read()))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("is held by run of town, process 42")
          .extracting(problem -> ((Problem) problem).kind())
          .isEqualTo(Problem.Kind.LOCK);
    }
    assertThat(run(site.read())).contains("Done in");
  }

  @Test
  void run_done_leavesItsStatus() throws IOException {
    run(site.read());

    JsonNode status = status();
    assertThat(status.get("state").asText()).isEqualTo("done");
    assertThat(status.get("stages").has("ingest")).isTrue();
    assertThat(status.get("started_at").asText()).isEqualTo("2026-01-15T01:30:00Z");
  }

  @Test
  void run_refused_leavesItsStatusAndNoState() throws IOException {
    site.write("macro.csv", "p,i,v,d\n2025Q3,gdp,x,2025-10-20\n");

    assertThatThrownBy(() -> run(site.read())).isInstanceOf(Problem.class);

    assertThat(status().get("state").asText()).isEqualTo("failed");
    assertThat(status().get("message").asText()).startsWith("INPUT: Cannot accept");
    assertThat(LakeStatus.of(lake).lines()).contains("  ingest    not run");
  }

  @Test
  void status_afterARun_namesStagesAndVersions() {
    assertThat(LakeStatus.of(lake).lines().get(0)).contains("'gongxu run' starts");
    run(site.read());

    assertThat(LakeStatus.of(lake).lines())
        .contains("site town")
        .anyMatch(line -> line.startsWith("  ingest    finished 2026-01-15T01:30:00Z in "));
  }

  @Test
  void named_unknownStage_namesTheKnownOnes() {
    assertThatThrownBy(() -> Stages.named("digest"))
        .hasMessageContaining("Unknown stage: 'digest'")
        .hasMessageContaining("ingest");
  }

  private String run(Site read) {
    return run(read, TestSite.run(), INGEST);
  }

  private String run(RunSpec run, List<Stage> stages) {
    return run(site.read(), run, stages);
  }

  private String run(Site read, RunSpec run, List<Stage> stages) {
    TestSite.Heard heard = new TestSite.Heard();
    new Pipeline(read, lake, run, heard.stream()).run(stages);
    return heard.text();
  }

  private JsonNode status() throws IOException {
    return new ObjectMapper().readTree(lake.resolve("town/run_status.json").toFile());
  }
}
