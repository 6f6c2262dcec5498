package org.gongxu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongxu.TestSite;
import org.gongxu.lake.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCommandTest {

  private static final String HEADER = "unique_id,ds,y\n";

  private final TestSite.Heard out = new TestSite.Heard();
  private final TestSite.Heard err = new TestSite.Heard();

  @TempDir private Path temp;

  @Test
  void series_csvAndParquet_giveTheSameFigures() throws IOException {
    StringBuilder table = new StringBuilder(HEADER);
    for (int s = 0; s < 6; s++) {
      quarters(table, "s" + s, "", 20 + 3 * s, 50 + 20 * s);
    }
    Path csv = write(table.toString());
    SparkSession spark = Sessions.open();
    String parquet = temp.resolve("in.parquet").toString();
    spark
        .read()
        .option("header", "true")
        .schema("unique_id STRING, ds DATE, y DOUBLE")
        .csv(csv.toString())
        .repartition(3)
        .write()
        .parquet(parquet);

    assertThat(series(csv.toString(), "quarter", "out.csv")).isEqualTo(ExitCode.DONE);
    assertThat(series(parquet, "quarter", "out.parquet")).isEqualTo(ExitCode.DONE);

    List<String> fromParquet = new ArrayList<>();
    for (Row row :
        spark.read().parquet(path("out.parquet")).orderBy("unique_id", "horizon").collectAsList()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        fields.add(row.get(i).toString());
      }
      fromParquet.add(String.join(",", fields));
    }
    List<String> fromCsv = lines("out.csv");
    assertThat(fromParquet).hasSize(6 * 4).isEqualTo(fromCsv.subList(1, fromCsv.size()));
  }

  @Test
  void series_awkwardSeries_areAllAnswered() throws IOException {
    StringBuilder table = new StringBuilder(HEADER);
    quarters(table, "plain", "", 24, 100);
    table.append("three,2023-01-01,5\nthree,2023-04-01,6\nthree,2023-07-01,8\n");
    table.append("one,2024-10-01,3\nnone,2024-07-01,\nnone,2024-10-01,NA\n");
    for (int t = 0; t < 16; t++) {
      String ds = day(t);
      table.append("constant,").append(ds).append(",7\n");
      table.append("zero,").append(ds).append(",0\n");
      table.append("negative,").append(ds).append(',').append(-40 + t % 5).append('\n');
      table.append("huge,").append(ds).append(',').append((9 + t % 4) + "e300").append('\n');
      table.append(t % 3 == 1 ? "" : "gaps," + ds + "," + (30 + t) + "\n");
    }

    assertThat(series(write(table.toString()).toString(), "quarter", "out.csv"))
        .as(err.text())
        .isEqualTo(ExitCode.DONE);

    Map<String, double[]> means = means("out.csv");
    assertThat(means)
        .containsOnlyKeys(
            "plain", "three", "one", "none", "constant", "zero", "negative", "huge", "gaps");
    assertThat(means.values())
        .allSatisfy(mean -> assertThat(Arrays.stream(mean).allMatch(Double::isFinite)).isTrue());
    assertThat(means.get("constant")).containsOnly(7);
    assertThat(means.get("negative")[0]).isBetween(-45.0, -30.0);
    assertThat(means.get("huge")[0]).isBetween(5e300, 20e300);
  }

  @Test
  void series_levels50And90_nameTheColumns() throws IOException {
    Path input = write(quarters(new StringBuilder(HEADER), "s", "", 24, 9).toString());

    assertThat(series(input.toString(), "quarter", "out.csv", "--levels", "50,90"))
        .isEqualTo(ExitCode.DONE);

    assertThat(lines("out.csv").get(0))
        .isEqualTo("unique_id,ds,horizon,mean,lo_50,hi_50,lo_90,hi_90,reason");
  }

  @Test
  void series_origins_writesScoresBesideTheOutput() throws IOException {
    Path input = write(quarters(new StringBuilder(HEADER), "s", "", 32, 9).toString());

    assertThat(
            series(
                input.toString(),
                "quarter",
                "out.csv",
                "--origins",
                "3",
                "--backtest",
                path("b.csv")))
        .isEqualTo(ExitCode.DONE);

    assertThat(lines("out.scores.csv")).contains("model,mase,bias,forecasts,weight", atIndex(0));
    assertThat(lines("b.csv").stream().filter(l -> l.startsWith("s,combination,"))).hasSize(12);
    assertThat(out.text()).contains("seasonal_naive").contains("MASE");
  }

  @Test
  void series_hierarchy_addsUp() throws IOException {
    StringBuilder table = new StringBuilder("unique_id,ds,region,trade,y\n");
    quarters(table, "n1", "N,T,", 24, 100);
    quarters(table, "n2", "N,T,", 24, 40);
    quarters(table, "n3", "N,U,", 17, 30);
    quarters(table, "s1", "S,T,", 24, 3);

    assertThat(
            series(
                write(table.toString()).toString(),
                "quarter",
                "out.csv",
                "--hierarchy",
                "region,trade"))
        .as(err.text())
        .isEqualTo(ExitCode.DONE);

    Map<String, double[]> mean = means("out.csv");
    assertThat(mean)
        .containsOnlyKeys(
            "Total",
            "region=N",
            "region=S",
            "trade=T",
            "trade=U",
            "region=N/trade=T",
            "region=N/trade=U",
            "region=S/trade=T",
            "n1",
            "n2",
            "n3",
            "s1");
    for (int h = 0; h < 4; h++) {
      double north = mean.get("n1")[h] + mean.get("n2")[h] + mean.get("n3")[h];
      assertThat(mean.get("region=N")[h]).isCloseTo(north, within(1e-6));
      assertThat(mean.get("Total")[h]).isCloseTo(north + mean.get("s1")[h], within(1e-6));
      assertThat(mean.get("trade=T")[h])
          .isCloseTo(mean.get("n1")[h] + mean.get("n2")[h] + mean.get("s1")[h], within(1e-6));
      assertThat(mean.get("region=N/trade=T")[h])
          .isCloseTo(mean.get("n1")[h] + mean.get("n2")[h], within(1e-6));
    }
  }

  @Test
  void series_wrongOptions_exit2() throws IOException {
    String input = write(HEADER + "s,2025,1\n").toString();

    assertThat(series(input, "week", "out.csv")).isEqualTo(ExitCode.USAGE);
    assertThat(err.text()).contains("week");
    assertThat(series(input, "year", "out.csv", "--levels", "80,100")).isEqualTo(ExitCode.USAGE);
    assertThat(series(input, "year", "out.csv", "--origins", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(series(input, "year", "out.xlsx")).isEqualTo(ExitCode.USAGE);
    assertThat(err.text()).contains("Invalid output").doesNotContain("\tat ");
  }

  @Test
  void series_unreadableInput_exits4WithOneLine() throws IOException {
    assertThat(series(path("nowhere.csv"), "year", "out.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(err.text().strip())
        .isEqualTo("Cannot read " + path("nowhere.csv") + ": no such file");
  }

  @Test
  void series_missingColumn_exits4() throws IOException {
    String input = write("unique_id,ds,value\ns,2025,1\n").toString();
    assertThat(series(input, "year", "out.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(err.text()).contains("no column 'y'").doesNotContain("\tat ");

    assertThat(series(write(HEADER + "s,2025,1\n").toString(), "year", "o.csv", "--hierarchy", "a"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(err.text()).contains("no column 'a'");
  }

  @Test
  void series_withoutTramo_leavesItOutOfTheScores() throws IOException {
    Path input = write(quarters(new StringBuilder(HEADER), "s", "", 32, 9).toString());

    assertThat(series(input.toString(), "quarter", "out.csv", "--no-tramo"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.text()).contains("theta").doesNotContain("tramo");

    assertThat(series(input.toString(), "quarter", "out.csv")).isEqualTo(ExitCode.DONE);
    assertThat(out.text()).contains("tramo");
  }

  @Test
  void series_outputInPlaceOfTheInput_exits2() throws IOException {
    Path input = write(HEADER + "s,2024-01-01,3\n");

    assertThat(series(input.toString(), "quarter", "in.csv")).isEqualTo(ExitCode.USAGE);
    assertThat(err.text()).contains("is the input");
    assertThat(lines("in.csv")).hasSize(2);
  }

  @Test
  void series_unreadableParquet_exits4() throws IOException {
    assertThat(series(path("nowhere.parquet"), "year", "out.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(err.text()).contains("Cannot read").doesNotContain("\tat ");
    Files.writeString(temp.resolve("broken.parquet"), "no parquet");
    assertThat(series(path("broken.parquet"), "year", "out.csv")).isEqualTo(ExitCode.INPUT);
    Sessions.open()
        .sql("SELECT 's' AS unique_id, 1 AS ds, 'x' AS y")
        .write()
        .parquet(path("t.parquet"));
    assertThat(series(path("t.parquet"), "year", "out.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(err.text()).contains("column 'y' is no number").doesNotContain("\tat ");
  }

  private ExitCode series(String input, String frequency, String output, String... more) {
    List<String> args = new ArrayList<>(List.of("series", "--input", input));
    args.addAll(List.of("--frequency", frequency, "--horizon", "4", "--output", path(output)));
    args.addAll(List.of(more));
    return Main.run(args.toArray(String[]::new), out.stream(), err.stream());
  }

  private static StringBuilder quarters(
      StringBuilder table, String id, String keys, int count, double level) {
    for (int t = 24 - Math.min(24, count); t < 24 + Math.max(0, count - 24); t++) {
      double y = level * (1 + 0.01 * t + 0.1 * (t % 4)) + Math.sin(id.hashCode() + 3.0 * t);
      table.append(id).append(',').append(day(t)).append(',').append(keys).append(y).append('\n');
    }
    return table;
  }

  private static String day(int quarter) {
    return java.time.LocalDate.of(2019, 1, 1).plusMonths(3L * quarter).toString();
  }

  private Path write(String csv) throws IOException {
    return Files.writeString(temp.resolve("in.csv"), csv);
  }

  private String path(String name) {
    return temp.resolve(name).toString();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(temp.resolve(name));
  }

  private Map<String, double[]> means(String name) throws IOException {
    Map<String, double[]> means = new TreeMap<>();
    for (String line : lines(name).subList(1, lines(name).size())) {
      String[] fields = line.split(",");
      means.computeIfAbsent(fields[0], id -> new double[4])[Integer.parseInt(fields[2]) - 1] =
          Double.parseDouble(fields[3]);
    }
    return means;
  }
}
