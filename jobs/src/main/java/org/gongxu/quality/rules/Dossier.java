package org.gongxu.quality.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityRow;

/**
 * All a rule may look at for one programme.
 *
 * @param school school code; empty for the whole region
 * @param major major code
 * @param rows quality rows of any measure, wave and year of this programme
 * @param balance its balance at its own horizon, null when there is none
 * @param intakes its intake history in any order
 */
public record Dossier(
    String school, String major, List<QualityRow> rows, Balance balance, List<IntakeYear> intakes) {

  /** Copies the lists. */
  public Dossier {
    rows = List.copyOf(rows);
    intakes =
        intakes.stream().sorted(Comparator.comparingInt(IntakeYear::year).reversed()).toList();
  }

  /**
   * The latest cohorts of a measure with answers, newest first.
   *
   * @return {@code count} rows of consecutive years, or an empty list when they do not exist
   */
  public List<QualityRow> latest(Measure measure, int wave, int count) {
    List<QualityRow> history = history(measure, wave);
    if (history.size() < count) {
      return List.of();
    }
    List<QualityRow> newest = history.subList(0, count);
    int span = newest.get(0).key().graduationYear() - newest.get(count - 1).key().graduationYear();
    return span == count - 1 ? newest : List.of();
  }

  /** Every cohort of a measure and wave that has answers, newest first. */
  public List<QualityRow> history(Measure measure, int wave) {
    return rows.stream()
        .filter(row -> row.measure() == measure && row.key().waveMonths() == wave)
        .filter(row -> row.observed().asked() > 0)
        .sorted(Comparator.comparingInt((QualityRow r) -> r.key().graduationYear()).reversed())
        .toList();
  }

  /** The newest intakes, or an empty list when fewer consecutive years are known. */
  public List<IntakeYear> latestIntakes(int count) {
    if (intakes.size() < count) {
      return List.of();
    }
    List<IntakeYear> newest = intakes.subList(0, count);
    return newest.get(0).year() - newest.get(count - 1).year() == count - 1 ? newest : List.of();
  }

  /** The dossier had one measure's share been {@code points} higher in every cohort. */
  public Dossier withMeasureMoved(Measure measure, double points) {
    List<QualityRow> moved = new ArrayList<>();
    rows.forEach(row -> moved.add(row.measure() == measure ? row.movedBy(points) : row));
    return new Dossier(school, major, moved, balance, intakes);
  }

  /** The dossier had the intake been {@code places} larger; unchanged without a balance. */
  public Dossier withPlaces(double places) {
    Balance moved = balance == null ? null : balance.withPlaces(places);
    return new Dossier(school, major, rows, moved, intakes);
  }
}
