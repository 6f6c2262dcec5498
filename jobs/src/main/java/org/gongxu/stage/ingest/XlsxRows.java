package org.gongxu.stage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.gongxu.domain.Problem;
import org.xml.sax.SAXException;

/**
 * First sheet of an Excel workbook, streamed. Text stays text; whole numbers lose their {@code .0};
 * a number of more than 15 digits is reported damaged, since Excel has rounded it.
 */
final class XlsxRows implements RowReader {

  private static final int EXACT_DIGITS = 15;

  private final OPCPackage workbook;
  private final ReadOnlySharedStringsTable texts;
  private final StylesTable styles;
  private final XMLStreamReader sheet;
  private final Deque<DeliveredRow> ahead = new ArrayDeque<>();

  XlsxRows(Path file) throws IOException {
    try {
      workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
      XSSFReader reader = new XSSFReader(workbook);
      texts = new ReadOnlySharedStringsTable(workbook);
      styles = reader.getStylesTable();
      InputStream first = reader.getSheetsData().next();
      XMLInputFactory factory = XMLInputFactory.newInstance();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      sheet = factory.createXMLStreamReader(first);
    } catch (OpenXML4JException | SAXException | XMLStreamException e) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot read " + file.getFileName() + ": not an .xlsx workbook; save it as one",
          e);
    }
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty()) {
      readRow();
    }
    return !ahead.isEmpty();
  }

  @Override
  public DeliveredRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ahead.poll();
  }

  @Override
  public void close() {
    workbook.revert();
  }

  private void readRow() {
    try {
      while (sheet.hasNext()) {
        if (sheet.next() == XMLStreamConstants.START_ELEMENT
            && sheet.getLocalName().equals("row")) {
          DeliveredRow row = row(Integer.parseInt(sheet.getAttributeValue(null, "r")));
          if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
            ahead.add(row);
            return;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read the workbook: " + e.getMessage(), e);
    }
  }

  private DeliveredRow row(int line) throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    List<Integer> damaged = new ArrayList<>();
    while (true) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
        return new DeliveredRow(line, cells, damaged);
      }
      if (event == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("c")) {
        int column = new CellReference(sheet.getAttributeValue(null, "r")).getCol();
        while (cells.size() <= column) {
          cells.add("");
        }
        readCell(column, cells, damaged);
      }
    }
  }

  private void readCell(int column, List<String> cells, List<Integer> damaged)
      throws XMLStreamException {
    String type = sheet.getAttributeValue(null, "t");
    String style = sheet.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    int event = sheet.next();
    while (!(event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c"))) {
      boolean content =
          event == XMLStreamConstants.START_ELEMENT
              && (sheet.getLocalName().equals("v") || sheet.getLocalName().equals("t"));
      if (content) {
        value.append(sheet.getElementText());
      }
      event = sheet.next();
    }
    String raw = value.toString();
    if (raw.isEmpty()) {
      return;
    }
    if (type == null || type.equals("n")) {
      cells.set(column, number(raw, style));
      if (digits(raw) > EXACT_DIGITS) {
        damaged.add(column);
      }
    } else if (type.equals("s")) {
      cells.set(column, texts.getItemAt(Integer.parseInt(raw)).getString());
    } else if (type.equals("b")) {
      cells.set(column, raw.equals("1") ? "true" : "false");
    } else {
      cells.set(column, raw);
    }
  }

  private String number(String raw, String style) {
    if (style != null) {
      XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
      if (DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
        return DateUtil.getLocalDateTime(Double.parseDouble(raw)).toLocalDate().toString();
      }
    }
    BigDecimal exact = new BigDecimal(raw);
    return (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros()).toPlainString();
  }

  private static int digits(String raw) {
    return new BigDecimal(raw).abs().toBigInteger().toString().length();
  }
}
