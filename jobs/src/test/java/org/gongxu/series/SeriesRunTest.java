package org.gongxu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.Series.CalendarStart;
import org.gongxu.forecasting.engine.MemberSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesRunTest {

  @TempDir private Path folder;

  @Test
  void run_quarterlyTable_writesTheNextQuartersOfEachSeries() throws IOException {
    StringBuilder table = new StringBuilder("unique_id,ds,y\n");
    for (int t = 0; t < 24; t++) {
      int value = 100 + t + new int[] {10, -5, 3, -8}[t % 4];
      table.append(String.format(Locale.ROOT, "b,%dQ%d,%d%n", 2019 + t / 4, t % 4 + 1, value));
      table.append(String.format(Locale.ROOT, "a,%dQ%d,7%n", 2019 + t / 4, t % 4 + 1));
    }

    List<String> lines = run(table.toString(), 4, 5);

    assertThat(lines.get(0)).isEqualTo("unique_id,ds,horizon,mean,lo_80,hi_80,lo_95,hi_95,reason");
    assertThat(lines).hasSize(1 + 2 * 5);
    assertThat(lines.get(1)).startsWith("a,2025Q1,1,7.0,");
    assertThat(lines.get(10)).startsWith("b,2026Q1,5,");
    String[] first = lines.get(6).split(",");
    assertThat(Double.parseDouble(first[3])).isCloseTo(134, within(4.0));
    assertThat(Double.parseDouble(first[6])).isLessThan(Double.parseDouble(first[4]));
    assertThat(Double.parseDouble(first[7])).isGreaterThan(Double.parseDouble(first[5]));
  }

  @Test
  void run_awkwardSeries_answersEveryOneAndSaysWhatWasRepaired() throws IOException {
    StringBuilder table = new StringBuilder("unique_id,ds,y\n");
    for (int t = 1; t <= 28; t++) {
      double wave = 40 + 10 * Math.sin(1.57 * t) + t % 3;
      row(table, "constant", t, 7);
      row(table, "gaps", t, t == 9 || t == 28 ? Double.NaN : wave);
      row(table, "huge", t, 1e15 * wave);
      row(table, "late", t, t < 12 ? Double.NaN : wave);
      row(table, "negative", t, wave - 60);
      row(table, "three", t, t < 26 ? Double.NaN : wave);
      row(table, "zeros", t, 0);
    }

    List<String> lines = run(table.toString(), 4, 4);

    assertThat(lines).hasSize(1 + 7 * 4);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double low = cells[0].equals("negative") ? -1e3 : 0;
      double high80 = Double.parseDouble(cells[5]);
      assertThat(Double.parseDouble(cells[6])).as(line).isGreaterThanOrEqualTo(low);
      assertThat(Double.parseDouble(cells[4])).as(line).isLessThanOrEqualTo(high80);
      assertThat(Double.parseDouble(cells[7])).as(line).isBetween(high80, 1e18);
      assertThat(Double.parseDouble(cells[3])).as(line).isBetween(-1e3, 1e18);
    }
    assertThat(lines).anyMatch(line -> line.startsWith("three,29,1,") && line.contains("needs"));
    assertThat(lines).anyMatch(line -> line.startsWith("constant,29,1,7.0,"));
  }

  private static void row(StringBuilder table, String id, int t, double y) {
    table.append(id).append(',').append(t).append(',').append(y).append('\n');
  }

  @Test
  void run_scoresAndOriginsAsked_writesThem() throws IOException {
    StringBuilder table = new StringBuilder("unique_id,ds,y\n");
    for (int t = 1; t <= 30; t++) {
      table.append("s,").append(t).append(',').append(50 + t % 4 + 0.1 * t).append('\n');
    }
    Path input = Files.writeString(folder.resolve("in.csv"), table);
    Path scores = folder.resolve("out.scores.csv");
    Path backtest = folder.resolve("backtest.csv");

    new SeriesRun(
            input.toString(),
            folder.resolve("out.csv").toString(),
            4,
            4,
            List.of(80, 95),
            Optional.of(12),
            List.of(),
            Optional.of(backtest))
        .run(MemberSet::kernels);

    assertThat(Files.readAllLines(scores).get(0)).isEqualTo("model,mase,bias,forecasts,weight");
    assertThat(Files.readString(scores)).contains("\nseasonal_naive,").contains("\ndynamic_theta,");
    assertThat(Files.readAllLines(backtest))
        .startsWith("unique_id,model,origin,horizon,forecast,actual,scale")
        .anyMatch(line -> line.startsWith("s,combination,26,1,"));
  }

  @Test
  void read_gapsAndShuffledRows_keepsTheirPlaces() throws IOException {
    SeriesTable table = read("unique_id,ds,y\ns,2025-04,4\ns,2025-01,1\ns,2025-02,NA\n", 12);

    Series series = table.series().get(0);
    assertThat(series.values()).containsExactly(1, Double.NaN, Double.NaN, 4);
    assertThat(series.start()).isEqualTo(new CalendarStart(2025, 1));
    assertThat(table.rows().get(0).periodAfter(9)).isEqualTo("2026-01");
  }

  @Test
  void read_datesAtMonthEnds_goesOnAtMonthEnds() throws IOException {
    SeriesTable table = read("unique_id,ds,y\ns,2024-09-30,1\ns,2024-12-31,2\n", 4);

    assertThat(table.series().get(0).length()).isEqualTo(2);
    assertThat(table.rows().get(0).periodAfter(1)).isEqualTo("2025-03-31");
  }

  @Test
  void read_firstDaysOfMonths_goesOnWithThem() throws IOException {
    assertThat(
            read("unique_id,ds,y\ns,2024-11-01,1\ns,2024-12-01,2\n", 12)
                .rows()
                .get(0)
                .periodAfter(1))
        .isEqualTo("2025-01-01");
  }

  @Test
  void read_wholeNumbers_areStepsOfNoCalendar() throws IOException {
    SeriesTable table = read("unique_id,ds,y\ns,1,5\ns,3,6\n", 12);

    assertThat(table.series().get(0).start().isKnown()).isFalse();
    assertThat(table.series().get(0).length()).isEqualTo(3);
    assertThat(table.rows().get(0).periodAfter(2)).isEqualTo("5");
  }

  @Test
  void read_samePeriodTwice_isRefusedWithTheLine() {
    assertThatThrownBy(() -> read("unique_id,ds,y\ns,2025,1\ns,2025,2\n", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot read line 3: series 's' has 2025 twice");
  }

  @Test
  void read_unknownPeriod_saysWhatIsKnown() {
    assertThatThrownBy(() -> read("unique_id,ds,y\ns,Jan 25,1\n", 12))
        .hasMessageStartingWith("Cannot read line 2: Invalid ds: 'Jan 25' (known: 2025-11, 2025Q4");
  }

  @Test
  void read_datesAndStepsInOneSeries_isRefusedWithBothForms() {
    String forms = "series 's' writes ds in two forms, like 2025 and like 2025-11-01 (want one";

    assertThatThrownBy(() -> read("unique_id,ds,y\ns,2025-01-01,1\ns,24301,2\n", 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot read line 3: " + forms);
    assertThatThrownBy(() -> read("unique_id,ds,y\ns,24301,2\ns,2025-01-01,1\n", 12))
        .hasMessageStartingWith("Cannot read line 3: " + forms);
  }

  @Test
  void read_quartersWithAndWithoutDash_isRefusedWithBothForms() {
    assertThatThrownBy(() -> read("unique_id,ds,y\ns,2025Q1,1\ns,2025-Q2,2\n", 4))
        .hasMessageContaining("like 2025Q4 and like 2025-Q4");
  }

  @Test
  void read_otherFormInAnotherSeries_keepsEachAsItIs() throws IOException {
    SeriesTable table = read("unique_id,ds,y\na,2025Q1,1\nb,7,2\na,2025Q2,3\n", 4);

    assertThat(table.rows().get(0).periodAfter(1)).isEqualTo("2025Q3");
    assertThat(table.rows().get(1).periodAfter(1)).isEqualTo("8");
  }

  @Test
  void read_otherColumns_saysWhatIsMissing() {
    assertThatThrownBy(() -> read("id,ds,y\ns,2025,1\n", 1))
        .hasMessage("Cannot read line 2: no column 'unique_id' (want unique_id, ds, y)");
  }

  @Test
  void read_headerAlone_isRefused() {
    assertThatThrownBy(() -> read("unique_id,ds,y\n", 1))
        .hasMessage("Cannot forecast in.csv: no rows");
  }

  private SeriesTable read(String csv, int period) throws IOException {
    return SeriesTable.read(Files.writeString(folder.resolve("in.csv"), csv), period);
  }

  private List<String> run(String csv, int period, int horizon) throws IOException {
    Path input = Files.writeString(folder.resolve("in.csv"), csv);
    Path output = folder.resolve("out.csv");
    new SeriesRun(
            input.toString(),
            output.toString(),
            period,
            horizon,
            List.of(80, 95),
            Optional.empty(),
            List.of(),
            Optional.empty())
        .run(MemberSet::kernels);
    return Files.readAllLines(output);
  }
}
