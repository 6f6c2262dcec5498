package org.gongxu.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.quality.rules.Dossiers.Programme;

/** The truth a district was drawn from, as its {@code truth} folder tells it. */
final class Truth {

  private final Path folder;

  /** The truth beside a site's files. */
  Truth(Path site) {
    this.folder = site.resolve("data").resolve("truth");
  }

  List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  static Programme programme(NamedCsvRecord row) {
    return new Programme(row.getField("school"), row.getField("major"));
  }

  /** A column of a file with one row a programme. */
  Map<Programme, Double> byProgramme(String file, String column) {
    Map<Programme, Double> values = new TreeMap<>();
    rows(file).forEach(row -> values.put(programme(row), number(row, column)));
    return values;
  }

  /**
   * The true rates a supply forecast rests on: of completers who study on, of the rest who are not
   * available, of the employed who stay.
   */
  Map<String, Map<Programme, Double>> rates() {
    Map<String, Map<Programme, Double>> rates = new TreeMap<>();
    for (NamedCsvRecord row : rows("destination.csv")) {
      double study = number(row, "further_study");
      double out = number(row, "not_seeking") + number(row, "military");
      put(rates, "further_study", row, study);
      put(rates, "unavailable", row, out / (1 - study));
      put(rates, "local", row, number(row, "local"));
    }
    return rates;
  }

  private static void put(
      Map<String, Map<Programme, Double>> rates, String rate, NamedCsvRecord row, double value) {
    rates.computeIfAbsent(rate, key -> new TreeMap<>()).put(programme(row), value);
  }

  /** Openings of an occupation in a year: a column of {@code demand.csv} summed. */
  Map<String, Map<Integer, Double>> openings(String column) {
    Map<String, Map<Integer, Double>> openings = new TreeMap<>();
    for (NamedCsvRecord row : rows("demand.csv")) {
      int year = Integer.parseInt(row.getField("period").substring(0, 4));
      openings
          .computeIfAbsent(row.getField("occupation"), key -> new TreeMap<>())
          .merge(year, number(row, column), Double::sum);
    }
    return openings;
  }

  /** A column of {@code future_supply.csv}. */
  Map<Programme, Map<Integer, Double>> future(String column) {
    Map<Programme, Map<Integer, Double>> future = new TreeMap<>();
    for (NamedCsvRecord row : rows("future_supply.csv")) {
      future
          .computeIfAbsent(programme(row), key -> new TreeMap<>())
          .put(Integer.parseInt(row.getField("year")), number(row, column));
    }
    return future;
  }

  /** Mean graduates a year over the last three years on record. */
  Map<Programme, Double> graduates(int last) {
    Map<Programme, Double> graduates = new TreeMap<>();
    for (NamedCsvRecord row : rows("supply.csv")) {
      int year = Integer.parseInt(row.getField("year"));
      if (year > last - 3 && year <= last) {
        graduates.merge(programme(row), number(row, "realised_graduates") / 3, Double::sum);
      }
    }
    return graduates;
  }

  /** Occupations with a planted shape. */
  Map<String, String> planted() {
    Map<String, String> planted = new TreeMap<>();
    rows("planted.csv")
        .forEach(row -> planted.put(row.getField("occupation"), row.getField("shape")));
    return planted;
  }

  /** P(occupation | programme, employed). */
  Map<Programme, Map<String, Double>> occupations() {
    Map<Programme, Map<String, Double>> occupations = new TreeMap<>();
    for (NamedCsvRecord row : rows("major_occupation.csv")) {
      occupations
          .computeIfAbsent(programme(row), key -> new TreeMap<>())
          .put(row.getField("occupation"), number(row, "probability"));
    }
    return occupations;
  }

  /** Expected local entrants who turn to each occupation, by year. */
  Map<String, Map<Integer, Double>> entrantsByOccupation() {
    Map<Programme, Map<String, Double>> shares = occupations();
    Map<String, Map<Integer, Double>> entrants = new TreeMap<>();
    for (NamedCsvRecord row : rows("supply.csv")) {
      int year = Integer.parseInt(row.getField("year"));
      double persons = number(row, "expected_local_entrants");
      shares
          .get(programme(row))
          .forEach(
              (occupation, share) ->
                  entrants
                      .computeIfAbsent(occupation, key -> new TreeMap<>())
                      .merge(year, share * persons, Double::sum));
    }
    return entrants;
  }

  /** Local entrants one more place brings in the long run, by the true rates. */
  Map<Programme, Double> entrantsPerPlace() {
    Map<Programme, Double> reach = new TreeMap<>();
    for (NamedCsvRecord row : rows("progression.csv")) {
      double pass = number(row, "pass") / (1 - number(row, "stay"));
      reach.merge(programme(row), pass, (one, other) -> one * other);
    }
    for (NamedCsvRecord row : rows("destination.csv")) {
      double seeks = number(row, "seeks_work") * number(row, "local");
      reach.merge(programme(row), seeks, (one, other) -> one * other);
    }
    return reach;
  }
}
