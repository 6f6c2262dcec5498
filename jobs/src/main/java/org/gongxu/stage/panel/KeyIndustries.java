package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.try_element_at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The key industry of an industry: that of the longest code prefix in the site's mapping.
 *
 * @param byPrefix key industry by industry code prefix
 * @param outside key industry of industries no prefix covers; null leaves them out
 */
record KeyIndustries(Map<String, String> byPrefix, String outside) {

  /** The key industry kept for industries outside every other, where the site's codes have it. */
  static final String OTHER = "other";

  /** The key industry of column {@code industry}; null where no prefix covers it. */
  Column column() {
    if (byPrefix.isEmpty()) {
      return lit(outside).cast("string");
    }
    Column map = literal(new TreeMap<>(byPrefix));
    List<Column> longestFirst = new ArrayList<>();
    TreeSet<Integer> lengths = new TreeSet<>();
    byPrefix.keySet().forEach(prefix -> lengths.add(prefix.length()));
    for (int length : lengths.descendingSet()) {
      longestFirst.add(try_element_at(map, substring(col("industry"), 1, length)));
    }
    longestFirst.add(lit(outside).cast("string"));
    return coalesce(longestFirst.toArray(Column[]::new));
  }

  private static Column literal(TreeMap<String, String> entries) {
    List<Column> parts = new ArrayList<>();
    entries.forEach(
        (prefix, keyIndustry) -> {
          parts.add(lit(prefix));
          parts.add(lit(keyIndustry));
        });
    return functions.map(parts.toArray(Column[]::new));
  }
}
