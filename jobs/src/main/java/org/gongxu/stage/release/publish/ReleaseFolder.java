package org.gongxu.stage.release.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongxu.domain.Problem;

/**
 * The directory of the releases: one folder a vintage, written beside and renamed, never changed;
 * {@code CURRENT} names the one to read and is moved last.
 */
public final class ReleaseFolder {

  /** The file of hashes, that {@code sha256sum -c} checks. */
  public static final String MANIFEST = "MANIFEST.sha256";

  /** The one file that holds clock times; it does not decide whether content is new. */
  public static final String CLOCKED = "csv/release_manifest.csv";

  private static final Pattern ID = Pattern.compile("(.+)-(\\d{4}\\S*?)-r(\\d+)");

  private final Path releases;

  /** The directory; made when first written to. */
  public ReleaseFolder(Path releases) {
    this.releases = releases;
  }

  /** The id of a vintage. */
  public static String id(String site, String period, int vintage) {
    return site + "-" + period + "-r" + vintage;
  }

  /** The newest vintage of a site and period, 0 when there is none. */
  public int newestVintage(String site, String period) {
    return ids().stream()
        .map(ID::matcher)
        .filter(Matcher::matches)
        .filter(id -> id.group(1).equals(site) && id.group(2).equals(period))
        .mapToInt(id -> Integer.parseInt(id.group(3)))
        .max()
        .orElse(0);
  }

  /** Whether a release holds exactly these files, clock times aside. */
  public boolean holds(String releaseId, Map<String, byte[]> files) {
    Path manifest = releases.resolve(releaseId).resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      return false;
    }
    try {
      return unclocked(Files.readString(manifest)).equals(unclocked(manifest(files)));
    } catch (IOException e) {
      throw unwritable("read " + manifest, e);
    }
  }

  /**
   * Writes a release beside the others, where nobody looks yet.
   *
   * @throws Problem when it cannot be written; nothing is left behind
   */
  public void stage(String releaseId, Map<String, byte[]> files) {
    Path building = building(releaseId);
    try {
      delete(building);
      Map<String, byte[]> all = new TreeMap<>(files);
      all.put(MANIFEST, manifest(files).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        Path path = building.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      Problem problem = unwritable("write release " + releaseId, e);
      try {
        delete(building);
      } catch (IOException again) {
        problem.addSuppressed(again);
      }
      throw problem;
    }
  }

  /** Puts a staged release in its place, in one rename. */
  public void publish(String releaseId) {
    try {
      Files.move(building(releaseId), releases.resolve(releaseId), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable("publish release " + releaseId, e);
    }
  }

  /**
   * Makes a release the one to read, in one rename; a rerun of an older period of the same site
   * does not take its place.
   */
  public void makeCurrent(String releaseId) {
    Path next = releases.resolve("CURRENT.next");
    try {
      if (isOlder(releaseId)) {
        return;
      }
      Files.write(next, (releaseId + "\n").getBytes(StandardCharsets.UTF_8));
      Files.move(
          next,
          releases.resolve("CURRENT"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable("point CURRENT at " + releaseId, e);
    }
  }

  /** The bytes of a file of a release, staged or published. */
  public byte[] read(String releaseId, String path) {
    Path published = releases.resolve(releaseId);
    Path folder = Files.isDirectory(published) ? published : building(releaseId);
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw unwritable("read " + path + " of " + releaseId, e);
    }
  }

  private boolean isOlder(String releaseId) throws IOException {
    Path current = releases.resolve("CURRENT");
    if (!Files.exists(current)) {
      return false;
    }
    Matcher now = ID.matcher(Files.readString(current).strip());
    Matcher then = ID.matcher(releaseId);
    return now.matches()
        && then.matches()
        && now.group(1).equals(then.group(1))
        && now.group(2).compareTo(then.group(2)) > 0;
  }

  private Path building(String releaseId) {
    return releases.resolve("." + releaseId + ".building");
  }

  private static String manifest(Map<String, byte[]> files) {
    return new TreeMap<>(files)
        .entrySet().stream()
            .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
            .collect(Collectors.joining());
  }

  private static List<String> unclocked(String manifest) {
    return manifest.lines().filter(line -> !line.endsWith("  " + CLOCKED)).toList();
  }

  private List<String> ids() {
    if (!Files.isDirectory(releases)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(releases)) {
      return folders.map(folder -> folder.getFileName().toString()).toList();
    } catch (IOException e) {
      throw unwritable("list " + releases, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.forEach(found::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    found.sort(Comparator.reverseOrder());
    for (Path path : found) {
      Files.delete(path);
    }
  }

  private Problem unwritable(String what, IOException e) {
    return new Problem(Problem.Kind.STORAGE, "Cannot " + what + " in " + releases + ": " + e, e);
  }
}
