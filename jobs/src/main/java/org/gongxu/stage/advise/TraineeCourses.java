package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.DrawSummary;
import org.gongxu.quality.Label;
import org.gongxu.quality.recommend.Course;
import org.gongxu.quality.recommend.Recommendation;
import org.gongxu.quality.recommend.Recommender;

/**
 * Rows of {@code trainee_course}: from an occupation that is not scarce toward scarce ones near to
 * it. No table of courses is delivered, so a course stands for its occupation and its length is not
 * told.
 *
 * @param flow where graduates work
 * @param scarcity how surely occupations are short
 * @param names names of occupations
 * @param most lines an occupation
 */
record TraineeCourses(Flow flow, Scarcity scarcity, Function<String, Label> names, int most) {

  /** Likeness below which two occupations have too little in common for a short course. */
  private static final double LEAST_NEARNESS = 0.1;

  /**
   * A region's rows.
   *
   * @param region the market
   * @param majors draws of its majors, for who is trained there
   * @param year the year shortages are of
   */
  List<Row> rows(String region, Map<String, Cells.Draws> majors, int year) {
    SortedMap<String, Double> scarce = scarcity.scarce(region);
    Map<String, Double> entrants = new TreeMap<>();
    majors.forEach((major, draws) -> entrants.put(major, DrawSummary.mean(draws.supply())));
    List<Course> courses =
        scarce.keySet().stream().map(code -> new Course(code, code, null)).toList();
    List<Row> rows = new ArrayList<>();
    flow.nearness(entrants)
        .forEach(
            (from, nearness) -> {
              if (scarce.containsKey(from) || !scarcity.of(region).containsKey(from)) {
                return;
              }
              nearness.values().removeIf(near -> near < LEAST_NEARNESS);
              for (Recommendation line :
                  Recommender.courses(courses, scarce, nearness, names, most)) {
                double near = nearness.get(line.by());
                rows.add(row(region, from, line).set("year", year).set("nearness", near).build());
              }
            });
    return rows;
  }

  private TableRow row(String region, String from, Recommendation line) {
    TableRow row =
        TableRow.of("trainee_course")
            .set("region", region)
            .set("from_occupation", from)
            .set("rank", line.rank())
            .set("to_occupation", line.by())
            .set("p_shortage", scarcity.of(region).get(line.by()))
            .set("score", line.score());
    CardTables.text(row, "reason", line.reason());
    return row;
  }
}
