package org.gongxu.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.gongxu.sample.world.Variant;

/**
 * What the command line asks for.
 *
 * @param seeds seeds, one district each
 * @param variant size of a district, and whose truth
 * @param folder where files go
 * @param draws joint worlds of a run
 */
record Request(List<Long> seeds, Variant variant, Path folder, int draws) {

  /** Settings were never chosen on districts after this one. */
  private static final String HELD_OUT = "1000";

  /**
   * Reads seeds (50), size (1), truth (drawn or committed), folder, last seed left out (1000),
   * draws (200); what is not given has the value in brackets.
   */
  static Request of(String... args) {
    int count = Integer.parseInt(given(args, 0, "50"));
    double size = Double.parseDouble(given(args, 1, "1"));
    String truth = given(args, 2, "drawn").toUpperCase(Locale.ROOT);
    long before = Long.parseLong(given(args, 4, HELD_OUT));
    return new Request(
        LongStream.rangeClosed(before + 1, before + count).boxed().toList(),
        new Variant(size, Variant.Truth.valueOf(truth)),
        Path.of(given(args, 3, "target/districts")),
        Integer.parseInt(given(args, 5, "200")));
  }

  private static String given(String[] args, int place, String otherwise) {
    return args.length > place ? args[place] : otherwise;
  }
}
