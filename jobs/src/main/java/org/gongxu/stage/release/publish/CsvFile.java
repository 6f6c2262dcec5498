package org.gongxu.stage.release.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableContract;

/**
 * A table as CSV that spreadsheets open safely: UTF-8 with a byte-order mark, CRLF, RFC 4180, text
 * that a spreadsheet would take for a formula made plain.
 */
public final class CsvFile {

  /** First characters a spreadsheet takes for a formula, and their full-width twins. */
  private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /** The bytes of a table's file. */
  public static byte[] bytes(PublishedTable table) {
    return bytes(table.contract(), table.rows());
  }

  /** The bytes of rows under a contract, in their order, one header line first. */
  static byte[] bytes(TableContract contract, List<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      text.write(BYTE_ORDER_MARK);
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
      csv.writeRecord(contract.columnNames());
      for (Row row : rows) {
        csv.writeRecord(IntStream.range(0, row.size()).mapToObj(i -> cell(row.get(i))).toList());
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A cell as text: plain decimals, ISO dates, empty for null. */
  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return safe(text);
    }
    if (value instanceof Double number) {
      BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
      return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
    return value.toString();
  }

  private static String safe(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
