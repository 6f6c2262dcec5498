package org.gongxu.stage.ingest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Source;

/**
 * Where a file keeps each delivered column: matched by name, never by position.
 *
 * @param width cells a whole row has
 * @param positions position of each contract column, or -1 where the source sets a constant or
 *     leaves it out
 */
record Header(int width, int[] positions) implements Serializable {

  /**
   * Matches a file's header.
   *
   * @param file name shown in messages
   * @param names the header's cells
   * @param source what the site says of the file
   * @param columns contract columns wanted, in order
   * @throws Problem naming every header that is unknown, twice there or missing
   */
  static Header match(String file, List<String> names, Source source, List<String> columns) {
    Map<String, Integer> found = new HashMap<>();
    Set<String> twice = new TreeSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (found.put(names.get(i).strip(), i) != null) {
        twice.add(names.get(i).strip());
      }
    }
    Set<String> missing = new TreeSet<>(source.columns().values());
    missing.removeAll(found.keySet());
    Set<String> unknown = new TreeSet<>(found.keySet());
    unknown.removeAll(source.columns().values());
    unknown.removeAll(source.ignored());
    if (!twice.isEmpty() || !missing.isEmpty() || !unknown.isEmpty()) {
      throw new Problem(Problem.Kind.INPUT, message(file, source, twice, missing, unknown));
    }
    int[] positions = new int[columns.size()];
    Arrays.setAll(
        positions,
        i -> {
          String name = source.columns().get(columns.get(i));
          return name == null ? -1 : found.get(name);
        });
    return new Header(names.size(), positions);
  }

  private static String message(
      String file, Source source, Set<String> twice, Set<String> missing, Set<String> unknown) {
    StringBuilder message =
        new StringBuilder("Cannot read " + file + " as " + source.table() + ":");
    if (!unknown.isEmpty()) {
      message.append(" unknown columns ").append(unknown).append(';');
    }
    if (!missing.isEmpty()) {
      message.append(" missing columns ").append(missing).append(';');
    }
    if (!twice.isEmpty()) {
      message.append(" columns that stand twice ").append(twice).append(';');
    }
    return message
        .append(" map or ignore them under sources in site.conf, or deliver the file again")
        .toString();
  }
}
