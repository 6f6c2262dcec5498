package org.gongxu.stage.forecast;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.flow.supply.Cohort;

/**
 * Majors as the site's codes describe them.
 *
 * @param category the major's parent; the major itself where it has none
 * @param years length of the programme by major
 * @param usual length of majors that name none
 */
record Programmes(Map<String, String> category, Map<String, Integer> years, int usual) {

  /** Reads the code list. */
  static Programmes of(Dataset<Row> codes, int usual) {
    Map<String, String> category = new TreeMap<>();
    Map<String, Integer> years = new TreeMap<>();
    for (Row row :
        codes
            .where("code_list = 'major'")
            .select("code", "parent", "programme_years")
            .collectAsList()) {
      if (!row.isNullAt(1)) {
        category.put(row.getString(0), row.getString(1));
      }
      if (!row.isNullAt(2)) {
        years.put(row.getString(0), row.getInt(2));
      }
    }
    return new Programmes(category, years, usual);
  }

  /** A major taught at a school. */
  Cohort.Programme at(String school, String major) {
    return new Cohort.Programme(
        school, major, category.getOrDefault(major, major), years.getOrDefault(major, usual));
  }
}
