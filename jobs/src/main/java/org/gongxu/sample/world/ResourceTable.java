package org.gongxu.sample.world;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads the parameter tables that travel inside the jar. */
final class ResourceTable {

  private static final String FOLDER = "/sample/";

  private ResourceTable() {}

  /** Reads every row of a table, in file order, through a row function. */
  static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
    String path = FOLDER + name + ".csv";
    var stream =
        Objects.requireNonNull(ResourceTable.class.getResourceAsStream(path), "no " + path);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** A number of a row. */
  static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  /** A whole number of a row. */
  static int whole(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }
}
