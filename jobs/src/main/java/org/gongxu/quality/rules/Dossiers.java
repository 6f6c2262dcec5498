package org.gongxu.quality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityEstimator;
import org.gongxu.quality.status.QualityRow;

/** Gathers what is known of every programme at one time. */
public final class Dossiers {

  private Dossiers() {}

  /**
   * One programme, or one major of the region when the school is empty.
   *
   * @param school school code
   * @param major major code
   */
  public record Programme(String school, String major) implements Comparable<Programme> {
    @Override
    public int compareTo(Programme other) {
      int bySchool = school.compareTo(other.school);
      return bySchool != 0 ? bySchool : major.compareTo(other.major);
    }
  }

  /**
   * What is known beside the graduates.
   *
   * @param balances balance per programme; absent where none was forecast
   * @param intakes intake history per programme
   */
  public record Surroundings(
      Map<Programme, Balance> balances, Map<Programme, List<IntakeYear>> intakes) {

    /** Nothing but the graduates. */
    public static Surroundings none() {
      return new Surroundings(Map.of(), Map.of());
    }
  }

  /**
   * Estimates from the cohorts up to a year only, as that year would have seen them.
   *
   * @param groups counts of all cohorts
   * @param measures measures the rules look at
   * @param year latest graduation (and intake) year known
   */
  public static List<Dossier> asOf(
      List<CohortGroup> groups, Set<Measure> measures, int year, Surroundings around) {
    List<CohortGroup> known =
        groups.stream().filter(group -> group.key().graduationYear() <= year).toList();
    SortedMap<Programme, List<QualityRow>> rows = new TreeMap<>();
    around.intakes().keySet().forEach(programme -> rows.put(programme, new ArrayList<>()));
    for (Measure measure : measures.stream().sorted().toList()) {
      for (QualityRow row : QualityEstimator.estimate(known, measure)) {
        Programme programme = new Programme(row.key().school(), row.key().major());
        rows.computeIfAbsent(programme, key -> new ArrayList<>()).add(row);
      }
    }
    List<Dossier> dossiers = new ArrayList<>();
    rows.forEach(
        (programme, own) -> {
          List<IntakeYear> intakes =
              around.intakes().getOrDefault(programme, List.of()).stream()
                  .filter(intake -> intake.year() <= year)
                  .toList();
          Balance balance = around.balances().get(programme);
          dossiers.add(new Dossier(programme.school(), programme.major(), own, balance, intakes));
        });
    return List.copyOf(dossiers);
  }
}
