package org.gongxu.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that feed one input table, and how their columns become its columns.
 *
 * @param table the input table
 * @param files glob of the files, relative to the site folder
 * @param format how the files are read
 * @param encoding character set of text files; {@code auto} decides strictly between UTF-8 and
 *     GB18030
 * @param columns delivered header by contract column
 * @param ignored headers that are known and never read
 * @param values for each contract column, the contract's value by delivered value
 * @param constants for each contract column, the value every row has
 * @param dates pattern of date columns, as {@link java.time.format.DateTimeFormatter} has it
 * @param knownAfterDays days from the event to the day it was known
 */
public record Source(
    String table,
    String files,
    Format format,
    String encoding,
    Map<String, String> columns,
    Set<String> ignored,
    Map<String, Map<String, String>> values,
    Map<String, String> constants,
    String dates,
    int knownAfterDays)
    implements Serializable {

  /** How files are read. */
  public enum Format {
    /** Comma-separated text with a header. */
    CSV,
    /** First sheet of an Excel workbook, with a header. */
    XLSX,
    /** Parquet. */
    PARQUET
  }

  /** The contract columns this source fills. */
  public List<String> filled() {
    return java.util.stream.Stream.concat(columns.keySet().stream(), constants.keySet().stream())
        .sorted()
        .toList();
  }
}
