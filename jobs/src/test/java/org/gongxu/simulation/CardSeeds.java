package org.gongxu.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongxu.sample.SampleDistrict;
import org.gongxu.sample.SampleOptions;
import org.gongxu.sample.world.Variant;

/**
 * Replays the rule sets over many made-up districts without Spark: the same survey, estimates and
 * rules, the market taken as even. Seconds a district where the stages take many.
 */
final class CardSeeds {

  private static final int LAST = 2025;

  private CardSeeds() {}

  /** Prints the figures; arguments as {@link Request} has them. */
  public static void main(String[] args) throws IOException {
    Request request = Request.of(args);
    Summary summary = new Summary();
    for (long seed : request.seeds()) {
      summary.add(run(request.folder().resolve("cards"), request.variant(), seed));
    }
    summary.lines().forEach(System.out::println);
  }

  /** Makes a district and scores every rule set on it. */
  static Figures run(Path site, Variant variant, long seed) throws IOException {
    Files.createDirectories(site);
    SampleDistrict.generate(new SampleOptions(site.resolve("data"), 1, seed, variant));
    Truth truth = new Truth(site);
    CardTruth known =
        new CardTruth(truth.byProgramme("quality.csv", "placement_rate"), truth.graduates(LAST));
    Figures figures = new Figures();
    CardScores.replay(Surveyed.of(site), known, figures, CardScores.ruleSets());
    return figures;
  }
}
