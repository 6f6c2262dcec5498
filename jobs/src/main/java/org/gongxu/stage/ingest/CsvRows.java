package org.gongxu.stage.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

/** Comma-separated text (RFC 4180), rows with their line. */
final class CsvRows implements RowReader {

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;

  CsvRows(Reader text) {
    reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text);
    records = reader.iterator();
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public DeliveredRow next() {
    CsvRecord found = records.next();
    return new DeliveredRow(
        Math.toIntExact(found.getStartingLineNumber()), found.getFields(), List.of());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
