package org.gongxu.quality.rules;

import java.util.List;
import java.util.Locale;
import org.gongxu.quality.Label;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityRow;

/**
 * The raw rate of each of the latest cohorts lies beyond a threshold, chance ignored: how published
 * provincial rules are worded.
 *
 * @param measure the rate
 * @param side below or above
 * @param threshold share in (0, 1)
 * @param wave survey wave in months
 * @param cohorts consecutive cohorts
 */
public record PointCondition(Measure measure, Side side, double threshold, int wave, int cohorts)
    implements Condition {

  @Override
  public Evidence test(Dossier dossier) {
    List<QualityRow> rows = dossier.latest(measure, wave, cohorts);
    if (rows.isEmpty()) {
      return Evidence.missing(label(), threshold);
    }
    boolean held = rows.stream().allMatch(row -> side.holds(row.observed().raw(), threshold));
    long answers = rows.stream().mapToLong(row -> row.observed().asked()).sum();
    return Evidence.plain(label(), held, rows.get(0).observed().raw(), threshold, answers);
  }

  private Label label() {
    String percent = String.format(Locale.ROOT, "%.1f%%", 100 * threshold);
    return new Label(
        "连续" + cohorts + "届" + measure.label().zh() + side.zh() + percent + "（原始值）",
        measure.label().en() + " " + side.en() + " " + percent + " (raw), cohorts: " + cohorts);
  }
}
