package org.gongxu.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Sessions;
import org.gongxu.pipeline.Stages;
import org.gongxu.sample.SampleSite;
import org.gongxu.sample.world.Variant;
import org.gongxu.settings.Site;
import org.gongxu.settings.SiteReader;
import org.gongxu.stage.RunSpec;
import org.gongxu.stage.StageContext;

/**
 * One made-up district run through the pipeline's own stages, ingest to advice, in this process.
 *
 * @param folder the site; its truth lies beside its files, where no source points
 * @param lake the tables the stages left
 * @param seconds CPU seconds of each step, other threads of the process included
 */
record DistrictRun(Path folder, Lake lake, Map<String, Double> seconds) {

  private static final Path TEMPLATE = Path.of("samples", "wuhua");
  private static final List<String> STAGES =
      List.of("ingest", "panel", "train", "forecast", "balance", "advise");

  static DistrictRun of(Path work, long seed, Variant variant, int draws) {
    Path folder = work.resolve("site");
    Map<String, Double> seconds = new LinkedHashMap<>();
    double start = cpu();
    SampleSite.make(folder, TEMPLATE, 1, seed, variant);
    seconds.put("sample", cpu() - start);
    Path settings = work.resolve("settings.conf");
    try {
      Files.writeString(settings, "gongxu { draws = " + draws + " }\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Site site = SiteReader.read(folder, Optional.of(settings));
    Lake lake = new Lake(Sessions.open(), work.resolve("lake"), "seed-" + seed);
    StageContext context =
        new StageContext(Sessions.open(), lake, site, spec(), work.resolve("releases"));
    for (String stage : STAGES) {
      start = cpu();
      Stages.named(stage).run(context);
      seconds.put(stage, cpu() - start);
    }
    return new DistrictRun(folder, lake, seconds);
  }

  static RunSpec spec() {
    return new RunSpec(
        Period.of(Frequency.QUARTER, 2026, 1),
        LocalDate.of(2026, 1, 15),
        Clock.fixed(Instant.parse("2026-01-15T01:30:00Z"), ZoneOffset.ofHours(8)));
  }

  /** The seconds as a person reads them. */
  String told() {
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    StringBuilder told = new StringBuilder(String.format(Locale.ROOT, "%.1f CPU s (", all));
    seconds.forEach(
        (step, each) -> told.append(String.format(Locale.ROOT, "%s %.1f ", step, each)));
    return told.toString().trim() + ")";
  }

  /** CPU seconds of this process so far: other work on the machine does not count. */
  private static double cpu() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
