package org.gongxu.stage.release.publish;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.lake.Lake;

/**
 * Names beside codes, both languages.
 *
 * @param names Chinese and English name by code list and code
 */
public record Names(Map<String, Map<String, Name>> names) {

  private static final Map<String, Name> TOGETHER =
      Map.of(
          "region", new Name("全部地区", "All regions"),
          "school", new Name("全部学校", "All schools"),
          "major", new Name("全部专业", "All majors"),
          "key_industry", new Name("全部重点产业", "All key industries"));

  /**
   * A name.
   *
   * @param zh Chinese
   * @param en English; the Chinese one where no other is known
   */
  public record Name(String zh, String en) {}

  /** Reads the code lists as they were known on a day. */
  public static Names of(Lake lake, LocalDate asOf) {
    List<Row> rows =
        lake.readOrEmpty("codes")
            .where(col("known_at").leq(asOf))
            .select("code_list", "code", "name_zh", "name_en")
            .collectAsList();
    Map<String, Map<String, Name>> names = new TreeMap<>();
    for (Row row : rows) {
      String zh = row.getString(2);
      String en = row.isNullAt(3) || row.getString(3).isBlank() ? zh : row.getString(3);
      names
          .computeIfAbsent(row.getString(0), list -> new TreeMap<>())
          .put(row.getString(1), new Name(zh, en));
    }
    return new Names(names);
  }

  /** The name of a code; the code itself where the list lacks it. */
  public Name of(String list, String code) {
    if (code.equals("ALL") && TOGETHER.containsKey(list)) {
      return TOGETHER.get(list);
    }
    return names.getOrDefault(list, Map.of()).getOrDefault(code, new Name(code, code));
  }
}
