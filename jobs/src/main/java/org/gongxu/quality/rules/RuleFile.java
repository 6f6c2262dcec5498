package org.gongxu.quality.rules;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.RateCondition.Demand;
import org.gongxu.quality.rules.RateCondition.Longer;
import org.gongxu.quality.status.Measure;

/**
 * Reads a rule table from HOCON. A rule's conditions stand under {@code all}; the kind of a
 * condition is told by its first key: {@code rate}, {@code point}, {@code bottom}, {@code balance},
 * {@code no-intake-years} or {@code first-choice-below}.
 */
public final class RuleFile {

  private RuleFile() {}

  /**
   * Reads one rule set.
   *
   * @throws IllegalArgumentException naming the file and what is wrong with it
   */
  public static RuleSet read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("Cannot read rules: no file " + file);
    }
    try {
      return parse(ConfigFactory.parseFile(file.toFile()).resolve());
    } catch (ConfigException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot read rules from " + file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** Reads one rule set from parsed HOCON. */
  public static RuleSet parse(Config table) {
    Saturation saturation = null;
    if (table.hasPath("saturation")) {
      Config limit = table.getConfig("saturation");
      saturation =
          new Saturation(
              (int) number(limit, "most-schools", Integer.MAX_VALUE),
              number(limit, "most-share", 1));
    }
    return new RuleSet(
        table.getString("id"),
        table.getString("version"),
        label(table.getConfig("name")),
        table.getString("source"),
        table.getConfigList("rules").stream().map(RuleFile::rule).toList(),
        saturation);
  }

  private static Rule rule(Config row) {
    Rule.Outcome outcome =
        new Rule.Outcome(
            choice(Card.class, row.getString("card")),
            choice(MajorList.class, row.hasPath("list") ? row.getString("list") : "none"),
            choice(Action.class, row.getString("action")));
    return new Rule(
        row.getString("id"),
        row.getConfigList("all").stream().map(RuleFile::condition).toList(),
        outcome,
        label(row.getConfig("reason")));
  }

  private static Condition condition(Config test) {
    if (test.hasPath("rate")) {
      return rate(test);
    }
    if (test.hasPath("point")) {
      Side side = side(test);
      double threshold = share(test, side.name().toLowerCase(Locale.ROOT));
      return new PointCondition(
          Measure.ofCode(test.getString("point")), side, threshold, wave(test), cohorts(test));
    }
    if (test.hasPath("bottom")) {
      return new RankCondition(
          Measure.ofCode(test.getString("bottom")),
          share(test, "share"),
          wave(test),
          cohorts(test));
    }
    if (test.hasPath("balance")) {
      boolean least = test.hasPath("at-least");
      return new BalanceCondition(
          choice(BalanceCondition.Kind.class, test.getString("balance")),
          least ? Side.ABOVE : Side.BELOW,
          share(test, least ? "at-least" : "at-most"));
    }
    if (test.hasPath("no-intake-years")) {
      return new NoIntakeCondition(test.getInt("no-intake-years"));
    }
    if (test.hasPath("first-choice-below")) {
      return new FirstChoiceCondition(
          share(test, "first-choice-below"), (int) number(test, "years", 1));
    }
    throw new IllegalArgumentException(
        "Unknown condition: "
            + test.root().keySet()
            + " (known: rate, point, bottom, balance,"
            + " no-intake-years, first-choice-below)");
  }

  private static Condition rate(Config test) {
    Side side = side(test);
    String key = side.name().toLowerCase(Locale.ROOT);
    boolean relative = test.hasPath("relative") && test.getBoolean("relative");
    double threshold = relative ? test.getDouble(key) : share(test, key);
    double probability = share(test, "probability");
    if (probability <= 0.5) {
      throw new IllegalArgumentException(
          "Invalid probability: " + probability + "; expected above 0.5");
    }
    boolean raw = test.hasPath("basis") && test.getString("basis").equals("raw");
    Demand demand =
        new Demand(
            wave(test), cohorts(test), probability, number(test, "each", 0), !raw, longer(test));
    return new RateCondition(
        Measure.ofCode(test.getString("rate")), side, threshold, relative, demand);
  }

  private static Longer longer(Config test) {
    if (!test.hasPath("longer")) {
      return null;
    }
    Config longer = test.getConfig("longer");
    return new Longer(cohorts(longer), number(longer, "each", 0), share(longer, "still"));
  }

  private static Side side(Config test) {
    if (test.hasPath("below") == test.hasPath("above")) {
      throw new IllegalArgumentException("Invalid condition: give either below or above");
    }
    return test.hasPath("below") ? Side.BELOW : Side.ABOVE;
  }

  private static int wave(Config test) {
    return (int) number(test, "wave", 0);
  }

  private static int cohorts(Config test) {
    int cohorts = (int) number(test, "cohorts", 1);
    if (cohorts < 1) {
      throw new IllegalArgumentException("Invalid cohorts: " + cohorts + "; expected 1 or more");
    }
    return cohorts;
  }

  private static double share(Config test, String key) {
    double value = test.getDouble(key);
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "Invalid " + key + ": " + value + "; expected between 0 and 1");
    }
    return value;
  }

  private static double number(Config test, String key, double otherwise) {
    return test.hasPath(key) ? test.getDouble(key) : otherwise;
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String code) {
    try {
      return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": '" + code + "'", e);
    }
  }

  private static Label label(Config text) {
    return new Label(text.getString("zh"), text.getString("en"));
  }
}
