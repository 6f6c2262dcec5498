package org.gongxu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongxu.domain.Problem;

/** Finds the release that {@code CURRENT} names. */
final class CurrentRelease {

  private CurrentRelease() {}

  /**
   * The folder of the latest release, if any was made.
   *
   * @param releases directory of the releases
   */
  static Optional<Path> of(Path releases) {
    Path current = releases.resolve("CURRENT");
    if (!Files.exists(current)) {
      return Optional.empty();
    }
    try {
      return Optional.of(releases.resolve(Files.readString(current).strip()));
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot read CURRENT in " + releases + ": " + e, e);
    }
  }
}
