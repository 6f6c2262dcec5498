package org.gongxu.pipeline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Sessions;
import org.gongxu.settings.Site;
import org.gongxu.stage.RunSpec;
import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/** Runs stages in order over one lake: takes the lock, skips what is finished, tells progress. */
public final class Pipeline {

  private final Site site;
  private final Path lake;
  private final RunSpec run;
  private final PrintStream out;

  /**
   * A pipeline over a site and a lake.
   *
   * @param site the site
   * @param lake directory where everything is kept
   * @param run what is being run
   * @param out hears progress and the summary
   */
  public Pipeline(Site site, Path lake, RunSpec run, PrintStream out) {
    this.site = site;
    this.lake = lake;
    this.run = run;
    this.out = out;
  }

  /**
   * Runs stages, skipping each whose inputs, settings and code are unchanged since it finished.
   *
   * @param stages stages in running order
   * @throws org.gongxu.domain.Problem when the reader of the message can mend it
   */
  public void run(List<Stage> stages) {
    long start = System.nanoTime();
    Map<String, Double> seconds = new LinkedHashMap<>();
    String holder =
        "run of "
            + site.id()
            + " "
            + run.period()
            + ", process "
            + ProcessHandle.current().pid()
            + ", since "
            + run.clock().instant();
    try (LakeLock lock = LakeLock.take(lake, holder)) {
      RunStatus status = new RunStatus(lake, site, run);
      try {
        for (Stage stage : stages) {
          StageState state = runOne(stage);
          status.stage(stage.name(), state);
          seconds.put(stage.name(), state.seconds());
        }
        status.done();
      } catch (RuntimeException | Error e) {
        status.failed(e);
        throw e;
      }
    }
    summary(seconds, (System.nanoTime() - start) / 1e9);
  }

  private void summary(Map<String, Double> seconds, double whole) {
    out.println();
    out.println(
        "stages   "
            + seconds.entrySet().stream()
                .map(
                    each -> String.format(Locale.ROOT, "%s %.1f s", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ")));
    out.println("tables   " + lake.resolve(site.id()) + "   (gongxu tables)");
    CurrentRelease.of(lake.resolve("releases"))
        .ifPresent(
            release -> {
              out.println("release  " + release);
              out.println("bulletin " + release.resolve("bulletin").resolve("index.html"));
            });
    out.printf(Locale.ROOT, "Done in %.1f s.%n", whole);
  }

  private StageState runOne(Stage stage) {
    String fingerprint = fingerprint(stage);
    Optional<StageState> before = StageState.read(stateFolder(), stage.name());
    if (before.isPresent() && before.get().fingerprint().equals(fingerprint)) {
      tell(stage, "unchanged, skipped", before.get().headlines());
      return before.get();
    }
    out.printf("%-9s %s …%n", stage.name(), stage.purpose());
    out.flush();
    long start = System.nanoTime();
    SparkSession spark = Sessions.open();
    String runId = site.id() + "-" + run.period();
    StageReport report =
        stage.run(
            new StageContext(
                spark,
                new Lake(spark, lake.resolve(site.id()), runId),
                site,
                run,
                lake.resolve("releases")));
    double seconds = (System.nanoTime() - start) / 1e9;
    StageState state =
        new StageState(fingerprint, run.clock().instant().toString(), seconds, report.headlines());
    state.write(stateFolder(), stage.name());
    tell(stage, String.format(Locale.ROOT, "%.1f s", seconds), report.headlines());
    return state;
  }

  private void tell(Stage stage, String how, List<String> headlines) {
    out.printf("%-9s %s%n", stage.name(), how);
    headlines.forEach(line -> out.println("          " + line));
    out.flush();
  }

  private String fingerprint(Stage stage) {
    Fingerprint fingerprint =
        new Fingerprint()
            .addCode()
            .add(stage.name())
            .add(run.period())
            .add(run.asOf())
            .add(site.method());
    Optional<Stage> previous = Stages.before(stage);
    if (previous.isEmpty()) {
      return fingerprint.addFiles(site.folder(), SiteFiles.of(site)).value();
    }
    return fingerprint
        .add(StageState.read(stateFolder(), previous.get().name()).map(StageState::fingerprint))
        .value();
  }

  private Path stateFolder() {
    return lake.resolve(site.id()).resolve("state");
  }
}
