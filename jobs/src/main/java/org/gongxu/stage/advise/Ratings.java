package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityEstimator;
import org.gongxu.quality.status.QualityRow;

/**
 * Every measure estimated for every cohort.
 *
 * @param rows quality rows by programme, in the order of measures and keys
 */
record Ratings(SortedMap<Programme, List<QualityRow>> rows) {

  /** Estimates measures beside each other; the order of the result does not depend on threads. */
  static Ratings of(Outcomes outcomes) {
    List<List<QualityRow>> estimated =
        Arrays.asList(Measure.values()).parallelStream()
            .map(measure -> QualityEstimator.estimate(outcomes.groups(), measure))
            .toList();
    SortedMap<Programme, List<QualityRow>> rows = new TreeMap<>();
    for (List<QualityRow> measure : estimated) {
      for (QualityRow row : measure) {
        Programme programme = new Programme(row.key().school(), row.key().major());
        rows.computeIfAbsent(programme, key -> new ArrayList<>()).add(row);
      }
    }
    return new Ratings(rows);
  }

  /** The rows of one programme; none when nobody was ever asked. */
  List<QualityRow> of(Programme programme) {
    return rows.getOrDefault(programme, List.of());
  }
}
