package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.flow.matrix.FlowEvidence;

/**
 * Gathers where graduates of each major work, by graduation year, and what the crosswalk says of
 * it. What it holds grows with majors times occupations times years, never with graduates.
 */
final class FlowEvidenceReader {

  private static final String[] COHORT = {"school", "major", "graduation_year"};

  private record Link(String major, String occupation) {}

  /** Codes to lay evidence out by. */
  record Codes(List<String> majors, List<String> occupations) {

    /** Ascending. */
    static Codes of(SortedSet<String> majors, SortedSet<String> occupations) {
      return new Codes(List.copyOf(majors), List.copyOf(occupations));
    }
  }

  private final Map<Link, TreeMap<Integer, Double>> jobs = new HashMap<>();
  private final Map<Link, Double> crosswalk = new HashMap<>();

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
            .groupBy("major", "occupation", "graduation_year")
            .sum("graduates")
            .collectAsList()) {
      jobs.computeIfAbsent(new Link(row.getString(0), row.getString(1)), link -> new TreeMap<>())
          .put(row.getInt(2), (double) row.getLong(3));
    }
    return this;
  }

  /** Adds the crosswalk; a link without a weight counts 1. */
  FlowEvidenceReader addCrosswalk(Dataset<Row> links) {
    for (Row row : links.select("major", "occupation", "weight").collectAsList()) {
      double weight = row.isNullAt(2) ? 1 : row.getDouble(2);
      crosswalk.put(new Link(row.getString(0), row.getString(1)), weight);
    }
    return this;
  }

  /**
   * Majors as given; occupations with those their graduates work in.
   *
   * @param majors majors with entrants
   * @param occupations occupations with openings
   */
  Codes codes(SortedSet<String> majors, SortedSet<String> occupations) {
    TreeSet<String> all = new TreeSet<>(occupations);
    jobs.keySet().stream()
        .filter(link -> majors.contains(link.major()))
        .forEach(link -> all.add(link.occupation()));
    return Codes.of(majors, all);
  }

  /** Everything known of graduates up to a graduation year. */
  FlowEvidence evidence(Codes codes, int until) {
    return new FlowEvidence(
        codes.majors(),
        codes.occupations(),
        table(
            codes,
            link -> sum(jobs.getOrDefault(link, new TreeMap<>()).headMap(until, true).values())),
        table(codes, link -> crosswalk.getOrDefault(link, 0.0)));
  }

  /** Majors of which nobody was ever seen at work. */
  Set<String> unseen(Codes codes) {
    Set<String> unseen = new TreeSet<>(codes.majors());
    jobs.keySet().forEach(link -> unseen.remove(link.major()));
    return unseen;
  }

  /** Graduates of one year by major and occupation. */
  double[][] jobsOf(Codes codes, int year) {
    return table(codes, link -> jobs.getOrDefault(link, new TreeMap<>()).getOrDefault(year, 0.0));
  }

  private static double sum(Iterable<Double> counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  private interface Weight {
    double of(Link link);
  }

  private static double[][] table(Codes codes, Weight weight) {
    List<double[]> rows = new ArrayList<>();
    for (String major : codes.majors()) {
      rows.add(
          codes.occupations().stream()
              .mapToDouble(occupation -> weight.of(new Link(major, occupation)))
              .toArray());
    }
    return rows.toArray(double[][]::new);
  }
}
