package org.gongxu.stage.release.bulletin;

import java.util.Locale;

/** Figures as people read them. */
final class Words {

  private Words() {}

  /** Persons, whole, with thousands set apart; a dash for none. */
  static String persons(double figure) {
    return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%,.0f", figure + 0.0);
  }

  /** Persons with their sign. */
  static String signed(double figure) {
    return (figure > 0 ? "+" : "") + persons(figure);
  }

  /** An interval of persons. */
  static String interval(double low, double high) {
    return Double.isNaN(low) ? "–" : persons(low) + " – " + persons(high);
  }

  /** A share as whole percent. */
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  /** A small share as percent with a decimal. */
  static String finePercent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A figure with one decimal. */
  static String fine(double figure) {
    return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%.1f", figure + 0.0);
  }

  /** A ratio with two decimals. */
  static String ratio(double figure) {
    return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%.2f", figure);
  }
}
