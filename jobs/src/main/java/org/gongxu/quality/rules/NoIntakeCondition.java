package org.gongxu.quality.rules;

import java.util.List;
import org.gongxu.quality.Label;

/**
 * Nobody was enrolled in the latest years.
 *
 * @param years consecutive years without intake
 */
public record NoIntakeCondition(int years) implements Condition {

  @Override
  public Evidence test(Dossier dossier) {
    List<IntakeYear> latest = dossier.latestIntakes(years);
    Label label = new Label("连续" + years + "年未招生", "no intake, years: " + years);
    if (latest.isEmpty()) {
      return Evidence.missing(label, 0);
    }
    long enrolled = latest.stream().mapToLong(IntakeYear::enrolled).sum();
    return Evidence.plain(label, enrolled == 0, enrolled, 0, years);
  }
}
