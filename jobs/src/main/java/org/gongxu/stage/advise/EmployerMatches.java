package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.Label;
import org.gongxu.quality.recommend.Recommendation;
import org.gongxu.quality.recommend.Recommender;
import org.gongxu.quality.recommend.TrainedFor;

/**
 * Rows of {@code employer_match}: which programmes train for what an employer seeks.
 *
 * @param trained what graduates can fill
 * @param names names of occupations
 * @param leastVacancies vacancies below which only the employer is told
 * @param most lines an employer
 */
record EmployerMatches(
    Trained trained, Function<String, Label> names, long leastVacancies, int most) {

  /** An employer's openings a year by occupation, and the vacancies behind them. */
  private static final class Sought {
    private final String region;
    private final String employer;
    private final SortedMap<String, Double> openings = new TreeMap<>();
    private long vacancies;

    Sought(Row row) {
      this.region = row.getAs("region");
      this.employer = row.getAs("employer");
    }

    void add(Row row, double years) {
      openings.put(row.getAs("occupation"), row.<Long>getAs("openings") / years);
      vacancies += row.<Long>getAs("vacancies");
    }
  }

  /**
   * Matches employers.
   *
   * @param rows region, employer, occupation, openings, vacancies; one each
   * @param years years they come from
   */
  List<Row> rows(List<Row> rows, double years) {
    SortedMap<String, Sought> employers = new TreeMap<>();
    for (Row row : rows) {
      employers
          .computeIfAbsent(row.getAs("region") + "\t" + row.getAs("employer"), k -> new Sought(row))
          .add(row, years);
    }
    List<Row> matched = new ArrayList<>();
    for (Sought sought : employers.values()) {
      SortedMap<String, TrainedFor> here = trained.in(sought.region);
      List<TrainedFor> programmes = List.copyOf(here.values());
      for (Recommendation line : Recommender.programmes(sought.openings, programmes, names, most)) {
        matched.add(row(sought, line, here.get(line.target())));
      }
    }
    return matched;
  }

  private Row row(Sought sought, Recommendation line, TrainedFor programme) {
    double openings = sought.openings.values().stream().mapToDouble(Double::doubleValue).sum();
    TableRow row =
        TableRow.of("employer_match")
            .set("region", sought.region)
            .set("employer", sought.employer)
            .set("rank", line.rank())
            .set("school", programme.school())
            .set("major", programme.major())
            .set("occupation", line.by())
            .set("openings", openings)
            .set("filled", line.score())
            .set("card", CardTables.lower(programme.card()))
            .set("audience", sought.vacancies >= leastVacancies ? "public" : "employer_only");
    CardTables.text(row, "reason", line.reason());
    return row.build();
  }
}
