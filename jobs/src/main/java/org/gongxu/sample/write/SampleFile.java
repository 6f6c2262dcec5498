package org.gongxu.sample.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gongxu.sample.world.Draws;

/** A CSV file being written, in UTF-8 with line feeds, with damaged rows strewn in. */
public final class SampleFile implements AutoCloseable {

  private static final double DIRTY_SHARE = 0.015;

  private final String name;
  private final CsvWriter writer;
  private final List<Damage> damages;
  private final Draws draws;
  private final Consumer<DirtyRow> log;
  private long rows;
  private long dirty;

  /**
   * Opens a file and writes its header.
   *
   * @param path where it goes
   * @param name path below the output folder, for the lists of files and damages
   * @param header delivered header
   * @param dirt damages to strew in
   */
  SampleFile(Path path, String name, List<String> header, Dirt dirt) {
    this.name = name;
    this.damages = dirt.damages();
    this.draws = dirt.draws();
    this.log = dirt.log();
    try {
      Files.createDirectories(path.getParent());
      this.writer =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path + ": " + e.getMessage(), e);
    }
    writer.writeRecord(header);
  }

  /** Writes a whole row, and now and then a damaged copy behind it. */
  public void row(Object... values) {
    String[] fields = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      fields[i] = values[i] == null ? "" : values[i].toString();
    }
    writer.writeRecord(fields);
    rows++;
    if (!damages.isEmpty() && draws.chance(DIRTY_SHARE)) {
      Damage damage = damages.get((int) (dirty % damages.size()));
      writer.writeRecord(damage.spoil().apply(fields.clone()));
      rows++;
      dirty++;
      log.accept(new DirtyRow(name, rows + 1, damage.kind(), damage.rule()));
    }
  }

  /** What the file holds. */
  WrittenFile written() {
    return new WrittenFile(name, rows, dirty);
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + name + ": " + e.getMessage(), e);
    }
  }
}
