package org.gongxu.stage.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Problem;

/**
 * How many rows each file held and what became of them.
 *
 * @param files counts by table and file
 */
record IngestReport(Map<String, Map<String, Counts>> files) {

  /**
   * Counts of rows.
   *
   * @param read rows read
   * @param kept rows kept
   * @param inViolation rows in violation
   * @param duplicates rows that stood there already
   */
  record Counts(long read, long kept, long inViolation, long duplicates) {

    private Counts plus(Counts other) {
      return new Counts(
          read + other.read,
          kept + other.kept,
          inViolation + other.inViolation,
          duplicates + other.duplicates);
    }
  }

  /** From rows of {@code ingest_counts}. */
  static IngestReport of(List<Row> rows) {
    Map<String, Map<String, Counts>> files = new TreeMap<>();
    for (Row row : rows) {
      files
          .computeIfAbsent(row.getString(0), table -> new TreeMap<>())
          .put(
              row.getString(1),
              new Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }
    return new IngestReport(files);
  }

  /**
   * Holds the counts against the rows counted when the files were inspected, and each against its
   * parts.
   *
   * @throws IllegalStateException when a row was lost or made, which is our bug
   */
  void checkAgainst(Deliveries deliveries) {
    for (var entry : deliveries.all()) {
      Counts counts =
          files
              .getOrDefault(entry.getKey().table(), Map.of())
              .getOrDefault(entry.getValue().name(), new Counts(0, 0, 0, 0));
      boolean whole = counts.read() == counts.kept() + counts.inViolation() + counts.duplicates();
      boolean complete = entry.getValue().rows() < 0 || entry.getValue().rows() == counts.read();
      if (!whole || !complete) {
        throw new IllegalStateException(
            "Rows of "
                + entry.getValue().name()
                + " do not add up: "
                + counts
                + ", counted "
                + entry.getValue().rows());
      }
    }
  }

  /**
   * Refuses the delivery when too many rows of a table are in violation.
   *
   * @throws Problem naming the tables
   */
  void gate(double allowedShare) {
    List<String> refused = new ArrayList<>();
    byTable()
        .forEach(
            (table, counts) -> {
              if (counts.inViolation() > allowedShare * counts.read()) {
                refused.add(
                    table + " (" + counts.inViolation() + " of " + counts.read() + " rows)");
              }
            });
    if (!refused.isEmpty()) {
      throw new Problem(
          Problem.Kind.INPUT,
          String.format(
              Locale.ROOT,
              "Cannot accept the delivery: more than %.1f %% of rows in violation in %s; see them"
                  + " with 'gongxu tables violations', mend the files or raise"
                  + " gongxu.ingest.allowed-violation-share",
              100 * allowedShare,
              String.join(", ", refused)));
    }
  }

  /** Counts by table. */
  Map<String, Counts> byTable() {
    Map<String, Counts> tables = new TreeMap<>();
    files.forEach(
        (table, counts) ->
            tables.put(
                table, counts.values().stream().reduce(new Counts(0, 0, 0, 0), Counts::plus)));
    return tables;
  }

  /** Lines for a person: the whole, then each table that is not a code list. */
  List<String> headlines() {
    List<String> lines = new ArrayList<>();
    lines.add(line("all tables", byTable().values().stream().reduce(Counts::plus).orElseThrow()));
    byTable()
        .forEach(
            (table, counts) -> {
              if (counts.inViolation() + counts.duplicates() > 0) {
                lines.add(line(table, counts));
              }
            });
    return lines;
  }

  private static String line(String what, Counts counts) {
    return String.format(
        Locale.ROOT,
        "%s: %,d rows read, %,d kept, %,d in violation, %,d duplicates",
        what,
        counts.read(),
        counts.kept(),
        counts.inViolation(),
        counts.duplicates());
  }
}
