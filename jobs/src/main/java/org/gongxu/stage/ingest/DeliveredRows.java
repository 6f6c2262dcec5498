package org.gongxu.stage.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongxu.contract.Column;
import org.gongxu.contract.TableContract;
import org.gongxu.settings.Source;

/**
 * The typed rows of one file, sound and broken together: the delivered columns, then {@code
 * known_at, source_file, source_line, rules, raw}. One task reads one file, a row at a time.
 */
final class DeliveredRows implements Serializable {

  /** Column that holds the rules broken, or null. */
  static final String RULES = "rules";

  /** Column that holds a broken row's text with persons masked, or null. */
  static final String RAW = "raw";

  private static final String MASK = "***";

  private final Source.Format format;
  private final RowChecker checker;
  private final KnownAt knownAt;
  private final List<Integer> personColumns;

  /**
   * Reads files of one source.
   *
   * @param contract the table's contract
   * @param source what the site says of the files
   * @param checker types their rows
   */
  DeliveredRows(TableContract contract, Source source, RowChecker checker) {
    this.format = source.format();
    this.checker = checker;
    this.knownAt = new KnownAt(contract, source.knownAfterDays());
    List<Integer> persons = new ArrayList<>();
    for (int i = 0; i < contract.delivered().size(); i++) {
      if (contract.delivered().get(i).limits().pseudonym()) {
        persons.add(i);
      }
    }
    this.personColumns = List.copyOf(persons);
  }

  /** The schema of the rows. */
  static StructType schema(TableContract contract) {
    List<StructField> fields = new ArrayList<>();
    for (Column column : contract.delivered()) {
      fields.add(DataTypes.createStructField(column.name(), column.type().spark(), true));
    }
    fields.add(DataTypes.createStructField("known_at", DataTypes.DateType, true));
    fields.add(DataTypes.createStructField("source_file", DataTypes.StringType, false));
    fields.add(DataTypes.createStructField("source_line", DataTypes.IntegerType, false));
    fields.add(DataTypes.createStructField(RULES, DataTypes.StringType, true));
    fields.add(DataTypes.createStructField(RAW, DataTypes.StringType, true));
    return DataTypes.createStructType(fields);
  }

  /** The rows of a text file or workbook. */
  Iterator<Row> read(FileFacts file) {
    try {
      RowReader reader = RowReader.open(Path.of(file.path()), format, file.encoding());
      reader.next();
      return new Typed(reader, file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.name(), e);
    }
  }

  /** One row, typed; also for rows Spark has read. */
  Row typed(FileFacts file, Header header, DeliveredRow row) {
    RowChecker.Checked checked = checker.check(header, row);
    boolean sound = checked.rules().isEmpty();
    Object[] values = new Object[checked.values().length + 5];
    System.arraycopy(checked.values(), 0, values, 0, checked.values().length);
    int next = checked.values().length;
    values[next++] = sound ? knownAt.of(checked.values()) : null;
    values[next++] = file.name();
    values[next++] = row.line();
    values[next++] = sound ? null : String.join(",", checked.rules());
    values[next] = sound ? null : masked(header, row);
    return RowFactory.create(values);
  }

  /**
   * A broken row's text. Only cells of columns the contract reads without masking are shown: a
   * header the site ignores may hold a name or a phone, and a row of the wrong width may hold
   * anything anywhere.
   */
  private String masked(Header header, DeliveredRow row) {
    boolean open = IntStream.range(0, header.width()).allMatch(cell -> shown(header, cell));
    if (open) {
      return String.join(",", row.cells());
    }
    if (row.cells().size() != header.width()) {
      return MASK + " (" + row.cells().size() + " cells, expected " + header.width() + ")";
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(shown(header, i) ? row.cells().get(i) : MASK);
    }
    return String.join(",", cells);
  }

  private boolean shown(Header header, int position) {
    for (int column = 0; column < header.positions().length; column++) {
      if (header.positions()[column] == position) {
        return !personColumns.contains(column);
      }
    }
    return false;
  }

  /** Closes the file when its last row is read. */
  private final class Typed implements Iterator<Row> {

    private final RowReader reader;
    private final FileFacts file;

    Typed(RowReader reader, FileFacts file) {
      this.reader = reader;
      this.file = file;
    }

    @Override
    public boolean hasNext() {
      boolean more = guarded(reader::hasNext);
      if (!more) {
        close();
      }
      return more;
    }

    @Override
    public Row next() {
      return typed(file, file.header(), guarded(reader::next));
    }

    private <T> T guarded(Supplier<T> step) {
      try {
        return step.get();
      } catch (UncheckedIOException e) {
        close();
        if (e.getCause() instanceof CharacterCodingException) {
          throw new IllegalStateException("The file changed while it was read: " + file.name(), e);
        }
        throw e;
      }
    }

    private void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
