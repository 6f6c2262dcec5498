package org.gongxu.sample;

import java.nio.file.Path;
import java.util.Objects;
import org.gongxu.sample.world.Variant;

/**
 * What to make up and where to put it.
 *
 * @param out folder of the files, created when absent
 * @param scale number of districts, 1 to 500; each adds about 60,000 vacancies
 * @param seed everything drawn depends on this number and on nothing else
 * @param variant how the districts differ from the committed one
 */
public record SampleOptions(Path out, int scale, long seed, Variant variant) {

  /** Most districts that can be made up. */
  static final int MOST_DISTRICTS = 500;

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException when the scale is out of range
   */
  public SampleOptions {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(variant, "variant");
    if (scale < 1 || scale > MOST_DISTRICTS) {
      throw new IllegalArgumentException(
          "Invalid scale: " + scale + " (1 to " + MOST_DISTRICTS + " districts)");
    }
  }

  /** The committed district and its like. */
  public SampleOptions(Path out, int scale, long seed) {
    this(out, scale, seed, Variant.COMMITTED);
  }
}
