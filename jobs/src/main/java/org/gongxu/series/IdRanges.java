package org.gongxu.series;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which file of the output a series goes to: files follow one another by id and are about equally
 * large, whatever tasks made the rows.
 *
 * @param bounds the first id of every file but the first, rising
 */
record IdRanges(String[] bounds) implements Serializable {

  static final String FILE = "file";

  private static final int SERIES_A_FILE = 25_000;

  /** Ranges for {@code size} series, of whose ids some drawn by no order are known. */
  static IdRanges of(List<String> ids, long size) {
    String[] sorted = ids.stream().sorted().toArray(String[]::new);
    int files = (int) (1 + (size - 1) / SERIES_A_FILE);
    String[] bounds = new String[Math.min(files, sorted.length + 1) - 1];
    for (int k = 0; k < bounds.length; k++) {
      bounds[k] = sorted[(int) ((k + 1L) * sorted.length / files)];
    }
    return new IdRanges(bounds);
  }

  /** The file of an id, from 0. */
  int file(String id) {
    int place = Arrays.binarySearch(bounds, id);
    return place >= 0 ? place + 1 : -place - 1;
  }

  /** The rows in one partition per file, within it by id and {@code next}. */
  Dataset<Row> inOrder(Dataset<Row> rows, String next) {
    return rows.repartitionById(bounds.length + 1, col(FILE))
        .sortWithinPartitions("unique_id", next)
        .drop(FILE, BacktestFrame.PLACE);
  }
}
