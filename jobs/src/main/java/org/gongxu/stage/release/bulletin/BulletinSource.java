package org.gongxu.stage.release.bulletin;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongxu.settings.Site;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.release.publish.PublishedTable;
import org.gongxu.stage.release.publish.ReleaseHeader;

/**
 * What the bulletin is made from: published rows and nothing else that is figured.
 *
 * @param context site and run
 * @param header the release
 * @param tables published tables by name
 * @param leftOut released table to the earlier tables it lacks
 */
public record BulletinSource(
    StageContext context,
    ReleaseHeader header,
    Map<String, PublishedTable> tables,
    Map<String, List<String>> leftOut) {

  /** The site. */
  Site site() {
    return context.site();
  }

  /** The rows of a table, none when it was left out. */
  Stream<PublishedTable.Record> rows(String table) {
    return tables.containsKey(table) ? tables.get(table).records() : Stream.of();
  }

  /** The rows of a table in the region the bulletin speaks of. */
  Stream<PublishedTable.Record> regional(String table) {
    String region = region(table);
    return rows(table).filter(row -> row.is("region", region));
  }

  /** All regions together where a table has them, else the site's own, else its first. */
  private String region(String table) {
    TreeSet<String> regions =
        rows(table).map(row -> row.text("region")).collect(Collectors.toCollection(TreeSet::new));
    for (String wanted : List.of("ALL", header.homeRegion())) {
      if (regions.contains(wanted)) {
        return wanted;
      }
    }
    return regions.isEmpty() ? "" : regions.first();
  }

  /** The year released. */
  int year() {
    return context.run().year();
  }

  /** The year this year's intake leaves the longest programme. */
  int horizonYear() {
    return year() + site().programmeYears();
  }

  /** Years of a major's programme by major, where the code list tells. */
  Map<String, Integer> programmeYears() {
    Map<String, Integer> years = new HashMap<>();
    for (Row row :
        context
            .lake()
            .readOrEmpty("codes")
            .where(col("code_list").equalTo("major").and(col("programme_years").isNotNull()))
            .select("code", "programme_years")
            .collectAsList()) {
      years.put(row.getString(0), row.getInt(1));
    }
    return years;
  }
}
