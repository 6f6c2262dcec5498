package org.gongxu.settings;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;

/** Reads one entry of {@code sources} and holds it against the contract of its table. */
final class SourceReader {

  private SourceReader() {}

  static Source read(SettingsReading reading) {
    Source source =
        new Source(
            reading.text("table"),
            reading.text("files"),
            reading.converted(
                "format",
                text -> Source.Format.valueOf(text.toUpperCase(Locale.ROOT)),
                Source.Format.CSV,
                "csv, xlsx or parquet"),
            reading.optionalText("encoding").orElse("auto"),
            reading.map("columns"),
            Set.copyOf(reading.texts("ignored")),
            reading.maps("values"),
            reading.map("constants"),
            reading.optionalText("dates").orElse("yyyy-MM-dd"),
            reading.has("known-after-days") ? reading.integer("known-after-days", 0, 3660) : 0);
    check(source, reading);
    return source;
  }

  private static void check(Source source, SettingsReading reading) {
    try {
      DateTimeFormatter.ofPattern(source.dates(), Locale.ROOT);
    } catch (IllegalArgumentException e) {
      reading.problem("dates", "must be a date pattern such as yyyy-MM-dd, was " + source.dates());
    }
    if (!Contracts.knows(source.table())) {
      reading.problem("table", "names no input table: '" + source.table() + "'");
      return;
    }
    TableContract contract = Contracts.of(source.table());
    List<String> known = contract.delivered().stream().map(Column::name).toList();
    Set<String> unknown = new TreeSet<>(source.filled());
    unknown.addAll(source.values().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      reading.problem(
          "columns",
          "names no column of " + source.table() + ": " + unknown + " (known: " + known + ")");
    }
    List<String> unfilled =
        contract.delivered().stream()
            .filter(Column::required)
            .map(Column::name)
            .filter(column -> !source.filled().contains(column))
            .toList();
    if (!unfilled.isEmpty()) {
      reading.problem(
          "columns", "leaves required columns of " + source.table() + " unfilled: " + unfilled);
    }
    checkValues(source, contract, reading);
  }

  private static void checkValues(Source source, TableContract contract, SettingsReading reading) {
    for (Map.Entry<String, Map<String, String>> values : source.values().entrySet()) {
      contract.delivered().stream()
          .filter(column -> column.name().equals(values.getKey()))
          .map(column -> column.limits().allowed())
          .filter(allowed -> !allowed.isEmpty())
          .forEach(
              allowed ->
                  values.getValue().values().stream()
                      .filter(value -> !allowed.contains(value))
                      .sorted()
                      .forEach(
                          value ->
                              reading.problem(
                                  "values",
                                  "maps "
                                      + values.getKey()
                                      + " to '"
                                      + value
                                      + "', which is none of "
                                      + allowed)));
    }
  }
}
