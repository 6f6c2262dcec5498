package org.gongxu.series;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.forecasting.Series;

/**
 * A long table of series: {@code unique_id, ds, y}, one row per series and period, any order.
 *
 * <p>Periods without a row, and rows whose {@code y} is empty, {@code NA} or {@code NaN}, are
 * missing values. The same period twice in a series is refused.
 */
public final class SeriesTable {

  private final TimeAxis axis;
  private final Map<String, Long> lastPeriod = new TreeMap<>();
  private final List<Series> series = new ArrayList<>();

  private SeriesTable(int period) {
    this.axis = new TimeAxis(period);
  }

  /**
   * Reads a table.
   *
   * @param file CSV in UTF-8 with a header
   * @param period seasonal periods in a year: 1, 4 or 12
   * @throws IllegalArgumentException naming the row that cannot be read
   */
  public static SeriesTable read(Path file, int period) throws IOException {
    SeriesTable table = new SeriesTable(period);
    Map<String, TreeMap<Long, Double>> rows = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        table.add(rows, row);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Cannot forecast " + file.getFileName() + ": no rows");
    }
    rows.forEach((id, values) -> table.close(id, values, period));
    return table;
  }

  private void add(Map<String, TreeMap<Long, Double>> rows, NamedCsvRecord row) {
    long line = row.getStartingLineNumber();
    for (String column : List.of("unique_id", "ds", "y")) {
      if (row.findField(column).isEmpty()) {
        throw new IllegalArgumentException(
            "Cannot read line " + line + ": no column '" + column + "' (want unique_id, ds, y)");
      }
    }
    try {
      long period = axis.parse(row.getField("ds"));
      Double before =
          rows.computeIfAbsent(row.getField("unique_id"), id -> new TreeMap<>())
              .put(period, number(row.getField("y")));
      if (before != null) {
        throw new IllegalArgumentException(
            "series '" + row.getField("unique_id") + "' has " + row.getField("ds") + " twice");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Cannot read line " + line + ": " + e.getMessage(), e);
    }
  }

  private static double number(String text) {
    String y = text.strip();
    return y.isEmpty() || y.equals("NA") ? Double.NaN : Double.parseDouble(y);
  }

  private void close(String id, TreeMap<Long, Double> values, int period) {
    long first = values.firstKey();
    long length = values.lastKey() - first + 1;
    if (length > 100_000) {
      throw new IllegalArgumentException(
          "Cannot read series '" + id + "': its periods span " + length + " steps");
    }
    double[] y = new double[(int) length];
    Arrays.fill(y, Double.NaN);
    values.forEach((at, value) -> y[(int) (at - first)] = value);
    lastPeriod.put(id, values.lastKey());
    series.add(new Series(id, y, period, axis.start(first)));
  }

  /** The series by id; missing values are NaN. */
  public List<Series> series() {
    return List.copyOf(series);
  }

  /** The period {@code step} (1 is the next) after a series' last row, as the table writes it. */
  public String periodAfter(String id, int step) {
    return axis.format(lastPeriod.get(id) + step);
  }
}
