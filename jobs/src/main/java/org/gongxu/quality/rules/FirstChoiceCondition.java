package org.gongxu.quality.rules;

import java.util.List;
import java.util.Locale;
import org.gongxu.quality.Label;

/**
 * The share who chose the major first lies below a threshold in each of the latest years.
 *
 * @param threshold share in (0, 1)
 * @param years consecutive intake years
 */
public record FirstChoiceCondition(double threshold, int years) implements Condition {

  @Override
  public Evidence test(Dossier dossier) {
    String percent = String.format(Locale.ROOT, "%.0f%%", 100 * threshold);
    Label label =
        new Label(
            "连续" + years + "年第一志愿报考率低于" + percent,
            "first-choice share below " + percent + ", years: " + years);
    List<IntakeYear> latest = dossier.latestIntakes(years);
    if (latest.isEmpty()
        || latest.stream().anyMatch(intake -> Double.isNaN(intake.firstChoiceShare()))) {
      return Evidence.missing(label, threshold);
    }
    boolean held = latest.stream().allMatch(i -> i.firstChoiceShare() < threshold);
    return Evidence.plain(label, held, latest.get(0).firstChoiceShare(), threshold, years);
  }
}
