package org.gongxu.quality.rules;

import java.util.List;
import java.util.Locale;
import org.gongxu.quality.Label;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityRow;

/**
 * The raw rate ranks in the bottom share of all programmes, in each of the latest cohorts (末位).
 *
 * @param measure the rate
 * @param share bottom share, such as 0.10
 * @param wave survey wave in months
 * @param cohorts consecutive cohorts
 */
public record RankCondition(Measure measure, double share, int wave, int cohorts)
    implements Condition {

  @Override
  public Evidence test(Dossier dossier) {
    List<QualityRow> rows = dossier.latest(measure, wave, cohorts);
    if (rows.isEmpty()) {
      return Evidence.missing(label(), share);
    }
    boolean held = rows.stream().allMatch(row -> row.rankFromBottom() < share);
    long answers = rows.stream().mapToLong(row -> row.observed().asked()).sum();
    return Evidence.plain(label(), held, rows.get(0).rankFromBottom(), share, answers);
  }

  private Label label() {
    String percent = String.format(Locale.ROOT, "%.0f%%", 100 * share);
    return new Label(
        "连续" + cohorts + "届" + measure.label().zh() + "位列末位" + percent,
        measure.label().en() + " in the bottom " + percent + ", cohorts: " + cohorts);
  }
}
