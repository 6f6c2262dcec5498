package org.gongxu.series;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongxu.forecasting.Series;

/**
 * A long table of series: {@code unique_id, ds, y}, one row per series and period, any order.
 *
 * <p>Periods without a row, and rows whose {@code y} is empty, {@code NA} or {@code NaN}, are
 * missing values. The same period twice in a series is refused, and so are two forms of {@code ds}.
 */
public final class SeriesTable {

  private final List<TableSeries> rows;

  /** A table of these series, which are sorted by id. */
  SeriesTable(List<TableSeries> rows) {
    this.rows = rows.stream().sorted(Comparator.comparing(TableSeries::id)).toList();
  }

  /**
   * Reads a table.
   *
   * @param file CSV in UTF-8 with a header
   * @param period seasonal periods in a year: 1, 4 or 12
   * @throws IllegalArgumentException naming the row that cannot be read
   */
  public static SeriesTable read(Path file, int period) throws IOException {
    return read(file, period, List.of());
  }

  /** Reads a table whose series have these key columns too, constant within a series. */
  static SeriesTable read(Path file, int period, List<String> keyColumns) throws IOException {
    Map<String, SeriesRows> rows = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        add(rows, row, keyColumns, period);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Cannot forecast " + file.getFileName() + ": no rows");
    }
    return new SeriesTable(rows.values().stream().map(SeriesRows::close).toList());
  }

  private static void add(
      Map<String, SeriesRows> rows, NamedCsvRecord row, List<String> keyColumns, int period) {
    long line = row.getStartingLineNumber();
    Stream.concat(Stream.of("unique_id", "ds", "y"), keyColumns.stream())
        .filter(column -> row.findField(column).isEmpty())
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "Cannot read line " + line + ": " + missing(column, keyColumns));
            });
    try {
      List<String> keys = keyColumns.stream().map(row::getField).toList();
      rows.computeIfAbsent(row.getField("unique_id"), id -> new SeriesRows(id, keys, period))
          .add(keys, row.getField("ds"), number(row.getField("y")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Cannot read line " + line + ": " + e.getMessage(), e);
    }
  }

  /** What is said of a table without a column. */
  static String missing(String column, List<String> keyColumns) {
    String keys = keyColumns.isEmpty() ? "" : ", " + String.join(", ", keyColumns);
    return "no column '" + column + "' (want unique_id, ds, y" + keys + ")";
  }

  private static double number(String text) {
    String y = text.strip();
    return y.isEmpty() || y.equals("NA") ? Double.NaN : Double.parseDouble(y);
  }

  /** The series by id; missing values are NaN. */
  public List<Series> series() {
    return rows.stream().map(TableSeries::series).toList();
  }

  /** The series with their places in time, by id. */
  List<TableSeries> rows() {
    return rows;
  }
}
