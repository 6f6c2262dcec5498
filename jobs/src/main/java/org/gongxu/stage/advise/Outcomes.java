package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityEstimator;
import org.gongxu.quality.status.Tally;

/**
 * What became of graduates.
 *
 * @param groups counts per cohort and intake group
 * @param pays monthly pays per cohort, in any order
 */
record Outcomes(List<CohortGroup> groups, SortedMap<CohortKey, Pays> pays) {

  /**
   * Monthly pays of a cohort.
   *
   * @param own one per person, above 0
   * @param regional what the region pays for each one's occupation; 0 where it is not known
   */
  record Pays(double[] own, double[] regional) {

    /** Nobody told a pay. */
    static Pays none() {
      return new Pays(new double[0], new double[0]);
    }

    private Pays and(Pays other) {
      return new Pays(joined(own, other.own), joined(regional, other.regional));
    }
  }

  private static final List<Measure> ASKED =
      List.of(
          Measure.RELATED,
          Measure.LOCAL,
          Measure.RETENTION,
          Measure.SOCIAL_INSURANCE,
          Measure.SATISFIED);

  /** Reads rows of {@code quality_panel}. */
  static Outcomes of(List<Row> panel) {
    List<CohortGroup> groups = new ArrayList<>();
    SortedMap<CohortKey, Pays> pays = new TreeMap<>();
    for (Row row : panel) {
      CohortKey key =
          new CohortKey(
              row.getAs("school"),
              row.getAs("major"),
              row.<Integer>getAs("graduation_year"),
              row.<Integer>getAs("wave_months"));
      groups.add(group(key, row));
      Pays own = new Pays(Cells.doubles(row, "pays"), Cells.doubles(row, "regional_pays"));
      pays.merge(key, own, Pays::and);
    }
    groups.sort(
        (one, other) -> {
          int byKey = one.key().compareTo(other.key());
          return byKey != 0 ? byKey : one.intakeGroup().compareTo(other.intakeGroup());
        });
    return new Outcomes(List.copyOf(groups), pays);
  }

  private static CohortGroup group(CohortKey key, Row row) {
    Map<Destination, Long> destinations = new EnumMap<>(Destination.class);
    for (Destination destination : Destination.values()) {
      destinations.put(destination, row.<Long>getAs(destination.code()));
    }
    Map<Measure, Tally> answers = new EnumMap<>(Measure.class);
    for (Measure measure : ASKED) {
      long asked = row.<Long>getAs(measure.code() + "_asked");
      answers.put(measure, new Tally(row.<Long>getAs(measure.code() + "_yes"), asked));
    }
    return new CohortGroup(key, row.getAs("intake_group"), destinations, answers);
  }

  /** Whether nothing is known of any graduate. */
  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The schools that pass taken together: keys without a school. */
  Outcomes together(Predicate<String> schools) {
    SortedMap<CohortKey, Pays> all = new TreeMap<>();
    pays.forEach(
        (key, own) -> {
          if (schools.test(key.school())) {
            all.merge(key.inRegion(), own, Pays::and);
          }
        });
    List<CohortGroup> own =
        groups.stream().filter(group -> schools.test(group.key().school())).toList();
    return new Outcomes(QualityEstimator.region(own), all);
  }

  private static double[] joined(double[] one, double[] other) {
    double[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
