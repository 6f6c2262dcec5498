package org.gongxu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.gongxu.TestSpark;
import org.gongxu.domain.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

  @TempDir private Path temp;
  private Lake lake;

  @BeforeEach
  void aLake() {
    lake = new Lake(TestSpark.session(), temp, "test");
  }

  @Test
  void overwrite_twice_isOnceInContentAndTwoVersions() {
    lake.overwrite("supply_panel", completions(10));
    lake.overwrite("supply_panel", completions(12));

    assertThat(lake.read("supply_panel").collectAsList())
        .extracting(row -> row.<Long>getAs("completions"))
        .containsExactly(12L);
    assertThat(lake.version("supply_panel")).isEqualTo(1);
  }

  @Test
  void overwrite_columnsInAnotherOrder_areWrittenInTheContracts() {
    lake.overwrite(
        "supply_panel", completions(10).select("year", "source", "major", "completions", "school"));

    assertThat(lake.read("supply_panel").columns())
        .containsExactly("school", "major", "year", "completions", "source");
  }

  @Test
  void overwrite_missingOrUnknownColumn_isOurBugAndNamesIt() {
    assertThatThrownBy(
            () ->
                lake.overwrite(
                    "supply_panel", completions(10).withColumnRenamed("completions", "completed")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing [completions], unknown [completed]");
  }

  @Test
  void overwrite_nullInARequiredColumn_stopsTheRun() {
    assertThatThrownBy(
            () ->
                lake.overwrite(
                    "supply_panel",
                    completions(10)
                        .selectExpr(
                            "school",
                            "cast(null as string) major",
                            "year",
                            "completions",
                            "source")))
        .hasStackTraceContaining("Null in required column major");
    assertThat(lake.has("supply_panel")).isFalse();
  }

  @Test
  void read_neverWritten_saysWhatToDo() {
    assertThatThrownBy(() -> lake.read("supply_panel"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Cannot read table supply_panel")
        .hasMessageContaining("run the stage that writes it first");
    assertThat(lake.readOrEmpty("supply_panel").collectAsList()).isEmpty();
    assertThat(lake.version("supply_panel")).isEqualTo(-1);
  }

  private static org.apache.spark.sql.Dataset<Row> completions(long count) {
    return TestSpark.rows("supply_panel", new Object[] {"S1", "M1", 2025, count, "enrollment"});
  }
}
