package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.flow.matrix.FlowEvidence;

/** Gathers where graduates of each major work, and what the crosswalk says of it. */
final class FlowEvidenceReader {

  private static final String[] COHORT = {"school", "major", "graduation_year"};

  private record Link(String major, String occupation) {}

  private final TreeSet<String> majors;
  private final TreeSet<String> occupations;
  private final Map<Link, Double> jobs = new HashMap<>();
  private final Map<Link, Double> crosswalk = new HashMap<>();

  /**
   * Evidence on some majors and occupations.
   *
   * @param majors majors with entrants
   * @param occupations occupations with openings; those graduates work in are added
   */
  FlowEvidenceReader(TreeSet<String> majors, TreeSet<String> occupations) {
    this.majors = majors;
    this.occupations = new TreeSet<>(occupations);
  }

  /** Adds jobs at the first survey of each school, major and year of graduates. */
  FlowEvidenceReader addJobs(Dataset<Row> placements) {
    Dataset<Row> employed = placements.where(col("occupation").isNotNull());
    Dataset<Row> first =
        employed
            .groupBy("school", "major", "graduation_year")
            .agg(min("wave_months").as("first_wave"));
    for (Row row :
        employed
            .join(first, COHORT)
            .where(col("wave_months").equalTo(col("first_wave")))
            .groupBy("major", "occupation")
            .sum("graduates")
            .collectAsList()) {
      if (majors.contains(row.getString(0))) {
        occupations.add(row.getString(1));
        jobs.put(new Link(row.getString(0), row.getString(1)), (double) row.getLong(2));
      }
    }
    return this;
  }

  /** Adds the crosswalk; a link without a weight counts 1. */
  FlowEvidenceReader addCrosswalk(Dataset<Row> links) {
    for (Row row : links.select("major", "occupation", "weight").collectAsList()) {
      if (majors.contains(row.getString(0)) && occupations.contains(row.getString(1))) {
        double weight = row.isNullAt(2) ? 1 : row.getDouble(2);
        crosswalk.put(new Link(row.getString(0), row.getString(1)), weight);
      }
    }
    return this;
  }

  /** The evidence, codes ascending. */
  FlowEvidence evidence() {
    List<String> rows = new ArrayList<>(majors);
    List<String> columns = new ArrayList<>(occupations);
    return new FlowEvidence(
        rows, columns, table(jobs, rows, columns), table(crosswalk, rows, columns));
  }

  private static double[][] table(Map<Link, Double> links, List<String> rows, List<String> cols) {
    double[][] table = new double[rows.size()][cols.size()];
    for (int m = 0; m < table.length; m++) {
      for (int o = 0; o < table[m].length; o++) {
        table[m][o] = links.getOrDefault(new Link(rows.get(m), cols.get(o)), 0.0);
      }
    }
    return table;
  }
}
