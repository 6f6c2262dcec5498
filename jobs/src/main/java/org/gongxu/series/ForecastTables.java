package org.gongxu.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.ModelScore;

/** Writes what the engine answered as CSV in UTF-8. */
final class ForecastTables {

  private ForecastTables() {}

  /**
   * Writes {@code unique_id, ds, horizon, mean, lo_L, hi_L, ..., reason}: one row per series and
   * period ahead.
   *
   * @param levels L, in per cent
   */
  static void writeForecasts(Path file, List<ForecastRows> forecasts, List<Integer> levels)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(ForecastRows.columns(levels));
      for (ForecastRows rows : forecasts) {
        for (int step = 1; step <= rows.values().length; step++) {
          csv.writeRecord(record(rows, step));
        }
      }
    }
  }

  private static List<String> record(ForecastRows rows, int step) {
    List<String> record = new ArrayList<>();
    record.add(rows.series().id());
    record.add(rows.series().periodAfter(step));
    record.add(Integer.toString(step));
    for (double value : rows.values()[step - 1]) {
      record.add(Double.toString(value));
    }
    record.add(rows.reason());
    return record;
  }

  /** Writes rows under the names of their columns, as they are partitioned and ordered. */
  static void writeRows(Path file, Dataset<Row> rows) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(rows.columns());
      for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
        Row row = each.next();
        String[] record = new String[row.length()];
        for (int i = 0; i < record.length; i++) {
          record[i] = String.valueOf(row.get(i));
        }
        csv.writeRecord(record);
      }
    }
  }

  /**
   * Writes {@code model, mase, bias, forecasts, weight}: one row per model, from the rolling
   * origins.
   */
  static void writeScores(Path file, List<ModelScore> scores) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("model", "mase", "bias", "forecasts", "weight");
      for (ModelScore score : scores) {
        csv.writeRecord(
            score.model(),
            Double.toString(score.mase()),
            Double.toString(score.bias()),
            Long.toString(score.forecasts()),
            Double.isNaN(score.weight()) ? "" : Double.toString(score.weight()));
      }
    }
  }

  /**
   * Opens a table {@code unique_id, model, origin, horizon, forecast, actual, scale}: one row per
   * series, model, rolling origin and step.
   */
  static CsvWriter openBacktest(Path file) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(file);
    csv.writeRecord("unique_id", "model", "origin", "horizon", "forecast", "actual", "scale");
    return csv;
  }

  /** Writes a row of the rolling origins. */
  static void writeBacktest(CsvWriter csv, BacktestRecord r) {
    csv.writeRecord(
        r.id(),
        r.model(),
        Integer.toString(r.origin()),
        Integer.toString(r.step()),
        Double.toString(r.forecast()),
        Double.toString(r.actual()),
        Double.toString(r.scale()));
  }
}
