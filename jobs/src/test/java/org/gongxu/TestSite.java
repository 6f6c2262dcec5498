package org.gongxu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.lake.Lake;
import org.gongxu.settings.Site;
import org.gongxu.settings.SiteReader;
import org.gongxu.stage.RunSpec;
import org.gongxu.stage.StageContext;

/** A made-up site in a temporary folder: settings and files as a test writes them. */
public final class TestSite {

  private static final String SETTINGS =
      """
      site {
        id = town
        name { zh = "小镇", en = "Town" }
        made-up = true
        time-zone = "Asia/Shanghai"
        currency = CNY
        as-of = 2026-01-15
        programme-years = 3
        home-regions = ["530102"]
        code-systems { industry = "GB/T 4754-2017" }
      }
      """;

  private final Path folder;

  /** A site in a folder, with settings and no source yet. */
  public TestSite(Path folder) {
    this.folder = folder;
    write("site.conf", SETTINGS);
  }

  /** Adds to the settings. */
  public TestSite settings(String conf) {
    return write("site.conf", text("site.conf") + conf + "\n");
  }

  /** Writes a file of the site in UTF-8. */
  public TestSite write(String name, String text) {
    return write(name, text, StandardCharsets.UTF_8);
  }

  /** Writes a file of the site. */
  public TestSite write(String name, String text, Charset charset) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), text.getBytes(charset));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The settings as read. */
  public Site read() {
    return SiteReader.read(folder, Optional.empty());
  }

  /** A run of 2026Q1 as of 2026-01-15. */
  public static RunSpec run() {
    return new RunSpec(
        Period.of(Frequency.QUARTER, 2026, 1),
        LocalDate.of(2026, 1, 15),
        Clock.fixed(Instant.parse("2026-01-15T01:30:00Z"), ZoneOffset.ofHours(8)));
  }

  /** What a stage works with, the lake beside the site. */
  public StageContext context() {
    Path lake = folder.resolveSibling(folder.getFileName() + "-lake");
    return new StageContext(
        TestSpark.session(),
        new Lake(TestSpark.session(), lake.resolve("town"), "test"),
        read(),
        run(),
        lake.resolve("releases"));
  }

  /** A stream that keeps what is told. */
  public static final class Heard {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /** The stream. */
    public PrintStream stream() {
      return stream;
    }

    /** What was told so far. */
    public String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
