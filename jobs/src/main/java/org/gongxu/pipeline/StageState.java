package org.gongxu.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.gongxu.domain.Problem;

/**
 * What a finished stage left behind, so that an unchanged one is skipped.
 *
 * @param fingerprint hash of everything the stage depended on
 * @param finishedAt clock time it finished, ISO 8601
 * @param seconds wall seconds it took
 * @param headlines what it told a person
 */
record StageState(String fingerprint, String finishedAt, double seconds, List<String> headlines) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The state of a stage, if it ever finished. */
  static Optional<StageState> read(Path folder, String stage) {
    Path file = folder.resolve(stage + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), StageState.class));
    } catch (IOException e) {
      // A torn state file only costs a rerun of the stage.
      return Optional.empty();
    }
  }

  /** Writes the state whole or not at all. */
  void write(Path folder, String stage) {
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(stage + ".json.draft");
      Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(
          draft,
          folder.resolve(stage + ".json"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot write the state of " + stage + ": " + e, e);
    }
  }
}
