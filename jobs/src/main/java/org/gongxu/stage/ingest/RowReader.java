package org.gongxu.stage.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.gongxu.settings.Source;

/** Reads a delivered file row by row, header first, without holding it whole. */
interface RowReader extends Iterator<DeliveredRow>, AutoCloseable {

  @Override
  void close() throws IOException;

  /**
   * Opens a file.
   *
   * @param file the file
   * @param format how it is read
   * @param encoding character set of text files
   */
  static RowReader open(Path file, Source.Format format, String encoding) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(TextEncoding.open(file, encoding));
      case XLSX -> new XlsxRows(file);
      case PARQUET ->
          throw new IllegalArgumentException("Parquet is read by Spark, not row by row: " + file);
    };
  }
}
