package org.gongxu.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The state's own projection 2023-33 as an oracle: ten-year sums, printed to 10 persons. */
class CaliforniaOpeningsTest {

  private static final Path CALIFORNIA = Path.of("samples/california");

  private record Line(String code, double before, double after, double[] printed) {}

  /** Titles hold commas in quotes; what is read stands before and after them. */
  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> rows = Files.readAllLines(CALIFORNIA.resolve("occupations.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
      lines.add(
          new Line(
              cells[0],
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3]),
              new double[] {
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6])
              }));
    }
    return lines;
  }

  private static Map<String, ReplacementDemand.Rates> rates() throws IOException {
    Map<String, ReplacementDemand.Rates> rates = new HashMap<>();
    List<String> rows = Files.readAllLines(CALIFORNIA.resolve("codes/separation_rates.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      rates.put(
          cells[0],
          new ReplacementDemand.Rates(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
    }
    return rates;
  }

  @Test
  void netOpenings_everyOccupation_areTheStatesOpenings() throws IOException {
    List<Line> lines = lines();
    assertThat(lines).hasSize(667);
    double total = 0;
    for (Line line : lines) {
      ReplacementDemand ten =
          new ReplacementDemand(line.after - line.before, line.printed[0], line.printed[1]);
      assertThat(ten.netOpenings()).as(line.code).isEqualTo(line.printed[2], within(20.0));
      total += ten.netOpenings();
    }
    assertThat(total).as("exits, transfers and change of all").isEqualTo(23_400_030, within(0.5));
  }

  @Test
  void of_codeTablesRates_giveTheStatesExitsTransfersAndTotal() throws IOException {
    Map<String, ReplacementDemand.Rates> rates = rates();
    double total = 0;
    for (Line line : lines()) {
      ReplacementDemand year =
          ReplacementDemand.of(line.before, line.after, 10, rates.get(line.code));
      // Rates are kept to 5 decimals.
      double rounding = 0.000006 * 10 * 0.5 * (line.before + line.after);
      assertThat(10 * year.exits()).as(line.code).isEqualTo(line.printed[0], within(rounding));
      assertThat(10 * year.transfers()).as(line.code).isEqualTo(line.printed[1], within(rounding));
      total += 10 * year.netOpenings();
    }
    assertThat(total).isEqualTo(23_400_030, within(2000.0));
  }
}
