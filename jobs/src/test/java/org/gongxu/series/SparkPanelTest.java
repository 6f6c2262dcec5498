package org.gongxu.series;

import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.TestSpark;
import org.gongxu.cli.ExitCode;
import org.gongxu.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkPanelTest {

  @TempDir private Path folder;

  /**
   * Parquet within this process, CSV against another: a Parquet footer lists a column's encodings
   * in an order that changes from process to process.
   */
  @Test
  void forecast_otherCoresPartitionsAndRowOrder_writesTheSameBytes() throws Exception {
    Dataset<Row> table = table(80, 30);
    table.coalesce(1).write().parquet(path("in.parquet"));
    table.orderBy(rand(7)).repartition(5).write().parquet(path("shuffled.parquet"));

    forecast("in.parquet", "two.parquet");
    forecast("shuffled.parquet", "shuffled-two.parquet");
    forecast("in.parquet", "two.csv");
    forecastOnOneCore("shuffled.parquet", "one.csv");

    List<String> bytes = bytes("two.parquet");
    assertThat(bytes).hasSize(1);
    assertThat(bytes("shuffled-two.parquet")).isEqualTo(bytes);
    assertThat(folder.resolve("one.csv")).hasSameBinaryContentAs(folder.resolve("two.csv"));
    assertThat(Files.readAllLines(folder.resolve("one.csv"))).hasSize(1 + 80 * 4);
  }

  @Test
  void forecast_parquetToCsv_isThatFromCsvToTheByte() throws IOException {
    Dataset<Row> table = table(20, 30);
    table.repartition(3).write().parquet(path("in.parquet"));
    List<String> lines = new ArrayList<>(List.of("unique_id,ds,y"));
    for (Row row : table.collectAsList()) {
      lines.add(row.getString(0) + "," + row.get(1) + "," + row.getDouble(2));
    }
    Files.write(folder.resolve("in.csv"), lines);

    forecast("in.parquet", "from-parquet.csv", "--backtest", path("parquet-origins.csv"));
    forecast("in.csv", "from-csv.csv", "--backtest", path("csv-origins.csv"));

    assertThat(folder.resolve("from-parquet.csv"))
        .hasSameBinaryContentAs(folder.resolve("from-csv.csv"));
    assertThat(folder.resolve("parquet-origins.csv"))
        .hasSameBinaryContentAs(folder.resolve("csv-origins.csv"));
    assertThat(folder.resolve("from-parquet.scores.csv"))
        .hasSameBinaryContentAs(folder.resolve("from-csv.scores.csv"));
  }

  private void forecast(String input, String output, String... more) {
    List<String> args = new ArrayList<>(arguments(input, output));
    args.addAll(List.of(more));
    assertThat(Main.run(args.toArray(String[]::new), System.out, System.err))
        .isEqualTo(ExitCode.DONE);
  }

  /** In a process of its own: a session cannot change its cores. */
  private void forecastOnOneCore(String input, String output) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-Xmx"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-Dspark.master=local[1]", "-cp", classPath()));
    command.add(Main.class.getName());
    command.addAll(arguments(input, output));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> text(log)).isZero();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private List<String> arguments(String input, String output) {
    return List.of(
        "series",
        "--input",
        path(input),
        "--output",
        path(output),
        "--frequency",
        "quarter",
        "--horizon",
        "4",
        "--origins",
        "4",
        "--no-tramo");
  }

  private Dataset<Row> table(int series, int length) {
    return TestSpark.session()
        .sql(
            """
            SELECT concat('s', lpad(CAST(s.id AS STRING), 4, '0')) AS unique_id,
              add_months(DATE'2015-01-01', CAST(3 * t.id AS INT)) AS ds,
              round(100 + 10 * s.id + t.id * (s.id %% 7) + 20 * sin(t.id * 1.57)
                + 5 * sin(3.7 * t.id * (s.id + 1)), 3) AS y
            FROM range(%d) AS s CROSS JOIN range(%d) AS t\
            """
                .formatted(series, length));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /** What its data files hold, in their order. */
  private List<String> bytes(String output) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(output))) {
      List<String> bytes = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList()) {
        bytes.add(HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
      return bytes;
    }
  }
}
