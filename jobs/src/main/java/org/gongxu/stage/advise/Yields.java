package org.gongxu.stage.advise;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.gongxu.flow.DrawSummary;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * What a place brings to the labour market, told by the intake of the year before: it has entered,
 * so that only progression and destination are uncertain.
 *
 * @param before entrants that intake will bring, by programme
 * @param next entrants the next intake brings if nothing is advised, by programme
 */
record Yields(SortedMap<Programme, Yield> before, SortedMap<Programme, double[]> next) {

  /** Entrants per place never fall below it: a programme brings someone. */
  private static final double LEAST = 0.01;

  /**
   * A cohort on its way.
   *
   * @param students at school now
   * @param entrants who will seek work here, one per draw
   */
  record Yield(long students, double[] entrants) {}

  /** Nothing known. */
  static Yields none() {
    return new Yields(new TreeMap<>(), new TreeMap<>());
  }

  /**
   * Reads rows of {@code supply_forecast}: school, major, year, enrolled, entrants.
   *
   * @param calendar which year is whose
   */
  static Yields of(List<Row> supply, Calendar calendar) {
    Yields yields = none();
    for (Row row : supply) {
      Programme programme = new Programme(row.getAs("school"), row.getAs("major"));
      int horizon = calendar.horizon(programme.major());
      int year = row.getAs("year");
      Long students = row.getAs("enrolled");
      if (year == horizon) {
        yields.next.put(programme, Cells.doubles(row, "entrants"));
      } else if (year == horizon - 1 && students != null && students > 0) {
        yields.before.put(programme, new Yield(students, Cells.doubles(row, "entrants")));
      }
    }
    return yields;
  }

  /** Expected entrants per place: its own, else its major's, else everyone's; 0 without any. */
  double perPlace(Programme programme) {
    Predicate<Programme> all = other -> true;
    Predicate<Programme> sameMajor = other -> other.major().equals(programme.major());
    for (Predicate<Programme> like : List.of(programme::equals, sameMajor, all)) {
      double rate = rate(like);
      if (rate > 0) {
        return Math.max(LEAST, rate);
      }
    }
    return 0;
  }

  private double rate(Predicate<Programme> like) {
    double entrants = 0;
    double students = 0;
    for (var entry : before.entrySet()) {
      if (like.test(entry.getKey())) {
        entrants += DrawSummary.mean(entry.getValue().entrants());
        students += entry.getValue().students();
      }
    }
    return students == 0 ? 0 : entrants / students;
  }

  /** What the entrants of these programmes come to in each draw, relative to expected. */
  double[] factor(Collection<Programme> programmes, int draws) {
    double[] sum = new double[draws];
    for (Programme programme : new java.util.TreeSet<>(programmes)) {
      Yield yield = before.get(programme);
      if (yield != null) {
        Arrays.setAll(sum, d -> sum[d] + yield.entrants()[d]);
      }
    }
    double mean = DrawSummary.mean(sum);
    double[] factor = new double[draws];
    Arrays.setAll(factor, d -> mean == 0 ? 1 : Math.max(LEAST, sum[d] / mean));
    return factor;
  }
}
