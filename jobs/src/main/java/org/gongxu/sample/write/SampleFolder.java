package org.gongxu.sample.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongxu.sample.world.Draws;

/** The output folder: opens each file once and keeps it open until the end. */
public final class SampleFolder implements AutoCloseable {

  private final Path folder;
  private final long seed;
  private final Map<String, SampleFile> files = new LinkedHashMap<>();
  private final List<DirtyRow> dirtyRows = new ArrayList<>();

  /** A folder whose files are damaged by this seed. */
  public SampleFolder(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /** The delivered file of this name, opened at the first call. */
  public SampleFile delivered(String name, List<String> header, Damages damages) {
    return files.computeIfAbsent(name, n -> open(n, header, damages.all()));
  }

  /** The clean file of this name, opened at the first call. */
  public SampleFile clean(String name, List<String> header) {
    return files.computeIfAbsent(name, n -> open(n, header, List.of()));
  }

  /**
   * Copies a text that travels inside the jar into the folder.
   *
   * @param name path below the output folder
   * @param resource path of the text on the class path
   */
  public void copy(String name, String resource) {
    Path to = folder.resolve(name);
    try (InputStream text = SampleFolder.class.getResourceAsStream(resource)) {
      Files.createDirectories(to.getParent());
      Files.copy(text, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + to + ": " + e.getMessage(), e);
    }
  }

  private SampleFile open(String name, List<String> header, List<Damage> damages) {
    Dirt dirt = new Dirt(damages, Draws.of(seed, "dirt", name), dirtyRows::add);
    return new SampleFile(folder.resolve(name), name, header, dirt);
  }

  /** Damaged rows so far, by file in the order of opening, then by line. */
  public List<DirtyRow> dirtyRows() {
    return files.keySet().stream()
        .flatMap(name -> dirtyRows.stream().filter(row -> row.file().equals(name)))
        .toList();
  }

  /** What the files hold so far. */
  public List<WrittenFile> written() {
    return files.values().stream().map(SampleFile::written).toList();
  }

  @Override
  public void close() {
    files.values().forEach(SampleFile::close);
  }
}
