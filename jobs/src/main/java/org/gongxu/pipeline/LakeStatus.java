package org.gongxu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongxu.domain.Problem;
import org.gongxu.stage.Stage;

/**
 * What has been run in a lake.
 *
 * @param lines lines for a person
 */
public record LakeStatus(List<String> lines) {

  /** Reads the state files of every site and the names of the releases. */
  public static LakeStatus of(Path lake) {
    List<String> lines = new ArrayList<>();
    if (!Files.isDirectory(lake)) {
      lines.add("Nothing has been run in " + lake + "; 'gongxu run' starts.");
      return new LakeStatus(lines);
    }
    for (Path site : folders(lake)) {
      if (Files.exists(site.resolve("run_status.json"))) {
        lines.add("site " + site.getFileName());
        Stages.all().forEach(stage -> lines.add(line(site, stage)));
      }
    }
    Path releases = lake.resolve("releases");
    if (Files.isDirectory(releases)) {
      lines.add("releases");
      Optional<Path> current = CurrentRelease.of(releases);
      for (Path release : folders(releases)) {
        boolean isCurrent = current.filter(release::equals).isPresent();
        lines.add("  " + release.getFileName() + (isCurrent ? "   <- CURRENT" : ""));
      }
    }
    return new LakeStatus(lines);
  }

  private static String line(Path site, Stage stage) {
    return StageState.read(site.resolve("state"), stage.name())
        .map(
            state ->
                String.format(
                    Locale.ROOT,
                    "  %-9s finished %s in %.1f s, version %s",
                    stage.name(),
                    state.finishedAt(),
                    state.seconds(),
                    state.fingerprint().substring(0, 12)))
        .orElse(String.format(Locale.ROOT, "  %-9s not run", stage.name()));
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot list " + parent + ": " + e, e);
    }
  }
}
