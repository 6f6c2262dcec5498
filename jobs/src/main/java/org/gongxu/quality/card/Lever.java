package org.gongxu.quality.card;

import java.util.Locale;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.status.Measure;

/** What a school can move. */
public enum Lever {
  /** The placement rate of the cohorts judged, in share points. */
  PLACEMENT("毕业去向落实率", "placement rate", 0.001),
  /** The related-work rate of the cohorts judged, in share points. */
  RELATED("对口率", "related-work rate", 0.001),
  /** The places of the next intake. */
  INTAKE("招生", "intake", 1);

  private final Label label;
  private final double step;

  Lever(String zh, String en, double step) {
    this.label = new Label(zh, en);
    this.step = step;
  }

  /** The smallest step looked at. */
  double step() {
    return step;
  }

  /** The dossier with the lever moved by so many share points or places. */
  Dossier moved(Dossier dossier, double amount) {
    return switch (this) {
      case PLACEMENT -> dossier.withMeasureMoved(Measure.PLACEMENT, amount);
      case RELATED -> dossier.withMeasureMoved(Measure.RELATED, amount);
      case INTAKE -> dossier.withPlaces(amount);
    };
  }

  /** How far the lever goes: a whole share, or the programme's own intake; 0 if it is unknown. */
  double reach(Dossier dossier) {
    if (this == INTAKE) {
      boolean known = dossier.balance() != null && !dossier.intakes().isEmpty();
      return known ? dossier.intakes().get(0).enrolled() : 0;
    }
    Measure measure = this == PLACEMENT ? Measure.PLACEMENT : Measure.RELATED;
    return dossier.rows().stream().anyMatch(row -> row.measure() == measure) ? 1 : 0;
  }

  /** The move in words, such as "placement rate +4.1 points". */
  Label text(double amount) {
    if (this == INTAKE) {
      String signed = String.format(Locale.ROOT, "%+.0f", amount);
      return new Label(label.zh() + signed + "人", label.en() + " " + signed);
    }
    String signed = String.format(Locale.ROOT, "%+.1f", 100 * amount);
    return new Label(label.zh() + signed + "个百分点", label.en() + " " + signed + " points");
  }
}
