package org.gongxu.settings;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongxu.domain.Problem;

/** Finds the files a source names. */
public final class SourceFiles {

  private SourceFiles() {}

  /**
   * The files of a source, sorted by name.
   *
   * @throws Problem when there is none, since a missing file must not pass for an empty one
   */
  public static List<Path> of(Site site, Source source) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + source.files());
    Path fixed = fixedFolder(site.folder(), source.files());
    List<Path> found =
        Files.isDirectory(fixed)
            ? walk(fixed, file -> matcher.matches(site.folder().relativize(file)))
            : List.of();
    if (found.isEmpty()) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot find a file for table "
              + source.table()
              + ": nothing matches "
              + site.folder().resolve(source.files())
              + "; deliver the file or take the source out of site.conf");
    }
    return found;
  }

  /** The deepest folder of the glob that holds no wildcard. */
  private static Path fixedFolder(Path folder, String glob) {
    Path fixed = folder;
    for (Path part : Path.of(glob)) {
      if (part.toString().matches(".*[*?\\[{].*")) {
        return fixed;
      }
      fixed = fixed.resolve(part);
    }
    return fixed.getParent();
  }

  private static List<Path> walk(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot list " + folder + ": " + e, e);
    }
  }
}
