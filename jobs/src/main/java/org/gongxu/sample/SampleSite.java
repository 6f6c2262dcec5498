package org.gongxu.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gongxu.domain.Problem;
import org.gongxu.sample.world.Variant;

/** A folder with settings, code lists and the made-up files: a whole site to run on. */
public final class SampleSite {

  /** Seed of the district that {@code samples/wuhua} shows. */
  public static final long SEED = 20260115;

  private SampleSite() {}

  /**
   * Makes the files of a site.
   *
   * @param site folder of the site; settings and code lists are copied into a new one
   * @param template folder that holds them
   * @param scale districts
   * @param seed everything drawn depends on it
   * @return what was written
   */
  public static SampleSummary make(Path site, Path template, int scale, long seed) {
    return make(site, template, scale, seed, Variant.COMMITTED);
  }

  /**
   * Makes the files of a site whose district differs from the committed one.
   *
   * @param site folder of the site; settings and code lists are copied into a new one
   * @param template folder that holds them
   * @param scale districts
   * @param seed everything drawn depends on it
   * @param variant how it differs
   * @return what was written
   */
  public static SampleSummary make(
      Path site, Path template, int scale, long seed, Variant variant) {
    if (scale < 1 || scale > SampleOptions.MOST_DISTRICTS) {
      throw new Problem(
          Problem.Kind.USAGE,
          "Invalid --scale: " + scale + " (1 to " + SampleOptions.MOST_DISTRICTS + " districts)");
    }
    try {
      if (!Files.exists(site.resolve("site.conf"))) {
        copy(template, site);
      }
      Files.writeString(site.resolve("pseudonym.key"), key(seed) + "\n");
      return SampleDistrict.generate(new SampleOptions(site.resolve("data"), scale, seed, variant));
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot write the sample to " + site + ": " + e, e);
    }
  }

  /** A key for persons who do not exist: drawn from the seed, so that samples agree everywhere. */
  private static String key(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      key.append(String.format(java.util.Locale.ROOT, "%016x", random.nextLong()));
    }
    return key.toString();
  }

  private static void copy(Path template, Path site) throws IOException {
    Files.createDirectories(site.resolve("codes"));
    for (String name : List.of("site.conf", "README.md")) {
      Files.copy(template.resolve(name), site.resolve(name));
    }
    try (Stream<Path> codes = Files.list(template.resolve("codes"))) {
      for (Path file : codes.sorted().toList()) {
        Files.copy(file, site.resolve("codes").resolve(file.getFileName().toString()));
      }
    }
  }
}
