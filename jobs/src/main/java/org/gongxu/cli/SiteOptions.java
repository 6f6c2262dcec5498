package org.gongxu.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.sample.SampleSite;
import org.gongxu.settings.Site;
import org.gongxu.settings.SiteReader;
import org.gongxu.stage.RunSpec;
import picocli.CommandLine.Option;

/** Which site, where its lake is and what is run; shared by every command that works on a site. */
final class SiteOptions {

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Folder that holds site.conf (default: samples/wuhua).")
  private Path site;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Where everything is kept (default: lake).")
  private Path lake;

  @Option(
      names = "--period",
      paramLabel = "QUARTER",
      description = "The quarter released, such as 2026Q1 (default: the one --as-of lies in).")
  private String period;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only facts known by this day count (default: the site's as-of, else today).")
  private LocalDate asOf;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      description = "Time written into manifests, such as 2026-01-15T09:30+08:00 (default: now).")
  private OffsetDateTime clock;

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings laid over the site's.")
  private Path settings;

  Site site() {
    return SiteReader.read(siteFolder(), Optional.ofNullable(settings));
  }

  /** The site with its files: those of a made-up site are made at its first run. */
  Site delivered(PrintStream out) {
    Site site = site();
    if (site.generated().isPresent() && !Files.isDirectory(site.folder().resolve("data"))) {
      out.println("making up the sample district (示例数据) …");
      Site.Generated how = site.generated().get();
      SampleSite.make(site.folder(), site.folder(), how.scale(), how.seed());
    }
    return site;
  }

  Path siteFolder() {
    return site != null ? site : home().resolve("samples/wuhua");
  }

  Path lake() {
    return lake != null ? lake : home().resolve("lake");
  }

  /** What is run: a period named without a day stands at the middle of its first month. */
  RunSpec run(Site site) {
    Clock time =
        clock == null
            ? Clock.system(site.zone())
            : Clock.fixed(clock.toInstant(), clock.getOffset());
    LocalDate usual = site.asOf().orElseGet(() -> LocalDate.now(time));
    if (period == null) {
      LocalDate day = asOf != null ? asOf : usual;
      return new RunSpec(Period.of(Frequency.QUARTER, day), day, time);
    }
    Period quarter = Period.parse(period);
    boolean holdsUsual = Period.of(quarter.frequency(), usual).equals(quarter);
    LocalDate day = asOf != null ? asOf : holdsUsual ? usual : quarter.firstDay().plusDays(14);
    return new RunSpec(quarter, day, time);
  }

  /** The checkout, as the launcher tells it; else the working directory. */
  static Path home() {
    String home = System.getenv("GONGXU_HOME");
    return Path.of(home == null ? "" : home);
  }
}
