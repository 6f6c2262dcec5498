package org.gongxu.stage.advise;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongxu.domain.Problem;
import org.gongxu.quality.rules.RuleFile;
import org.gongxu.quality.rules.RuleSet;

/** Finds rule sets: a site's own, else those that come with Gongxu. */
final class RuleSets {

  /** The rule sets that come with Gongxu. */
  static final List<String> OWN =
      List.of("gongxu", "shandong-2017", "fujian-2023", "undergraduate");

  private RuleSets() {}

  /**
   * One rule set.
   *
   * @param site folder of the site, whose {@code rules/<id>.conf} comes first
   * @param id its name
   * @throws Problem when there is none of that name or it cannot be read
   */
  static RuleSet named(Path site, String id) {
    Path own = site.resolve("rules").resolve(id + ".conf");
    try {
      if (Files.isRegularFile(own)) {
        return RuleFile.read(own);
      }
      String resource = "rules/" + id + ".conf";
      Config table = ConfigFactory.parseResources(RuleSets.class.getClassLoader(), resource);
      if (table.isEmpty()) {
        throw new Problem(
            Problem.Kind.SETTINGS,
            "Unknown rule set: '" + id + "' (known: " + OWN + ", or a file " + own + ")");
      }
      return RuleFile.parse(table.resolve());
    } catch (IllegalArgumentException | ConfigException e) {
      throw new Problem(
          Problem.Kind.SETTINGS, "Cannot read rule set " + id + ": " + e.getMessage(), e);
    }
  }
}
