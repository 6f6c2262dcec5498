package org.gongxu.stage.balance;

import java.util.Locale;
import org.gongxu.flow.balance.Gap;

/** The words of verdicts and states in tables. */
final class Words {

  private Words() {}

  /** A verdict as tables have it. */
  static String of(Gap.Verdict verdict) {
    return switch (verdict) {
      case BALANCE -> "balanced";
      case UNCERTAIN -> "unclear";
      default -> lower(verdict);
    };
  }

  /** A closed choice in lower case. */
  static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
