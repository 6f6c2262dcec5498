package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongxu.quality.Label;

/** Finds bounds that clash before anything is solved. */
final class Feasibility {

  private static final double TOLERANCE = 1e-9;

  private Feasibility() {}

  /** Programmes without any allowed number of places, and limits out of their members' reach. */
  static List<Clash> clashes(IntakeProblem problem) {
    List<Clash> found = new ArrayList<>();
    for (Programme programme : problem.programmes()) {
      programme.clash().ifPresent(found::add);
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (SharedLimit limit : problem.limits()) {
      double fewest = 0;
      double most = 0;
      for (int i = 0; i < limit.members().length; i++) {
        Programme member = problem.programmes().get(limit.members()[i]);
        fewest += limit.use()[i] * member.fewest();
        most += limit.use()[i] * member.most();
      }
      boolean tooHigh = fewest > limit.most() + TOLERANCE;
      boolean tooLow = most < limit.least() - TOLERANCE;
      if (tooHigh || tooLow || limit.least() > limit.most()) {
        found.add(new Clash(limit.id(), reason(limit, fewest, most)));
      }
    }
    return found;
  }

  /** The clash of a limit that no plan within all the other bounds was found to meet. */
  static Clash unmet(SharedLimit limit, double missed) {
    return new Clash(
        limit.id(),
        new Label(
            String.format(Locale.ROOT, "与其他约束不能同时满足，相差%.2f", missed),
            String.format(Locale.ROOT, "cannot be met with the others, off by %.2f", missed)));
  }

  private static Label reason(SharedLimit limit, double fewest, double most) {
    String zh = "要求%.1f至%.1f，成员专业合计只能为%.1f至%.1f";
    String en = "asks for %.1f to %.1f, its programmes can reach %.1f to %.1f";
    return new Label(
        limit.label().zh()
            + String.format(Locale.ROOT, zh, limit.least(), limit.most(), fewest, most),
        limit.label().en()
            + " "
            + String.format(Locale.ROOT, en, limit.least(), limit.most(), fewest, most));
  }
}
