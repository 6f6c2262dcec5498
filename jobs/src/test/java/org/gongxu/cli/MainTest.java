package org.gongxu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gongxu.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private final TestSite.Heard out = new TestSite.Heard();
  private final TestSite.Heard err = new TestSite.Heard();

  @TempDir private Path temp;

  @Test
  void run_help_showsCommandsAndExamples() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.text()).contains("Usage: gongxu", "ingest", "sample", "Examples:");
  }

  @Test
  void run_everyCommand_hasHelp() {
    for (String command :
        new String[] {
          "run",
          "ingest",
          "panel",
          "train",
          "forecast",
          "balance",
          "advise",
          "release",
          "status",
          "tables",
          "sample"
        }) {
      assertThat(run(command, "--help")).as(command).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void run_unknownCommand_exits2() {
    assertThat(run("fly")).isEqualTo(ExitCode.USAGE);
    assertThat(err.text()).contains("fly");
  }

  @Test
  void run_noSite_exits3WithoutAStackTrace() {
    assertThat(run("run", "--site", temp.resolve("nowhere").toString()))
        .isEqualTo(ExitCode.SETTINGS);
    assertThat(err.text()).contains("Cannot read the site").doesNotContain("\tat ");
  }

  @Test
  void run_wrongSetting_exits3() {
    new TestSite(temp).settings("gongxu.draws = 1").settings("sources = []");

    assertThat(run("run", "--site", temp.toString())).isEqualTo(ExitCode.SETTINGS);
    assertThat(err.text()).contains("gongxu.draws must be 50 to 10000, was 1");
  }

  @Test
  void run_missingFile_exits4() {
    new TestSite(temp)
        .settings(
            """
            sources = [ { table = macro_indicator, files = "macro.csv", format = csv
              columns { period = p, indicator = i, value = v, published_on = d }
              constants { region = "530102" } } ]
            """);

    assertThat(run("ingest", "--site", temp.toString(), "--lake", temp.resolve("l").toString()))
        .isEqualTo(ExitCode.INPUT);
    assertThat(err.text()).contains("Cannot find a file for table macro_indicator");
  }

  @Test
  void run_unknownColumn_exits4WithOneMessage() {
    new TestSite(temp)
        .settings(
            """
            sources = [ { table = macro_indicator, files = "macro.csv", format = csv
              columns { period = p, indicator = i, value = v, published_on = d }
              constants { region = "530102" } } ]
            """)
        .write("macro.csv", "p,i,v,d,surprise\n");

    assertThat(run("ingest", "--site", temp.toString(), "--lake", temp.resolve("l").toString()))
        .isEqualTo(ExitCode.INPUT);
    assertThat(err.text())
        .isEqualTo(
            "Cannot read macro.csv as macro_indicator: unknown columns [surprise]; map or ignore"
                + " them under sources in site.conf, or deliver the file again"
                + System.lineSeparator());
  }

  @Test
  void run_unknownTable_exits2() {
    new TestSite(temp).settings("sources = []");

    assertThat(run("tables", "nonsense", "--site", temp.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.text()).contains("Unknown table: 'nonsense'");
  }

  @Test
  void run_sampleTooLarge_exits2() {
    assertThat(run("sample", "--scale", "9999", "--out", temp.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.text()).contains("Invalid --scale: 9999");
  }

  private ExitCode run(String... args) {
    return Main.run(args, out.stream(), err.stream());
  }
}
