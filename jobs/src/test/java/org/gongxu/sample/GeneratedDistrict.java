package org.gongxu.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One district generated for all tests, and its files read back. */
public final class GeneratedDistrict {

  private static GeneratedDistrict shared;

  private final Path folder;
  private final SampleSummary summary;

  private GeneratedDistrict(Path folder, SampleSummary summary) {
    this.folder = folder;
    this.summary = summary;
  }

  /** The district of scale 1, seed 20260115. */
  public static synchronized GeneratedDistrict shared() {
    if (shared == null) {
      try {
        Path folder = Path.of("target", "sample-district");
        Files.createDirectories(folder);
        shared =
            new GeneratedDistrict(
                folder, SampleDistrict.generate(new SampleOptions(folder, 1, 20260115L)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  public Path folder() {
    return folder;
  }

  public SampleSummary summary() {
    return summary;
  }

  /** Names of delivered files that start so. */
  public List<String> files(String start) {
    return summary.files().stream()
        .map(file -> file.name())
        .filter(name -> name.startsWith(start))
        .sorted()
        .toList();
  }

  /** Every line of a file as its cells, the header first. */
  public List<List<String>> lines(String name) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(folder.resolve(name))) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a file that no damage was done to, as header to cell. */
  public List<Map<String, String>> whole(String name) {
    Set<Integer> dirty =
        lines("truth/dirty_rows.csv").stream()
            .filter(row -> row.get(0).equals(name))
            .map(row -> Integer.parseInt(row.get(1)))
            .collect(Collectors.toSet());
    List<List<String>> lines = lines(name);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = 2; line <= lines.size(); line++) {
      if (!dirty.contains(line)) {
        rows.add(named(lines.get(0), lines.get(line - 1)));
      }
    }
    return rows;
  }

  /** Whole rows of all files that start so. */
  public List<Map<String, String>> wholeOfAll(String start) {
    return files(start).stream().flatMap(name -> whole(name).stream()).toList();
  }

  private static Map<String, String> named(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }
}
