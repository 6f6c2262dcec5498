package org.gongxu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongxu.sample.SampleSite;
import org.gongxu.sample.SampleSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generates the made-up district. */
@Command(
    name = "sample",
    description =
        "Generates the made-up district (示例数据): delivered files and the truth behind"
            + " them. 'run' does this by itself for samples/wuhua.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gongxu sample",
      "  gongxu sample --scale 100 --out /data/hundred && gongxu run --site /data/hundred"
    })
final class SampleCommand implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "Districts, about 60,000 vacancies and 15,000 students each (default: 1).")
  private int scale;

  @Option(
      names = "--seed",
      defaultValue = "" + SampleSite.SEED,
      description = "Everything drawn depends on it (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Site folder; settings and code lists are copied into a new one"
              + " (default: samples/wuhua).")
  private Path folder;

  SampleCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Path template = SiteOptions.home().resolve("samples/wuhua");
    Path site = folder == null ? template : folder;
    SampleSummary made = SampleSite.make(site, template, scale, seed);
    out.printf(
        "made up %,d vacancies, %,d students, %,d graduates, %,d damaged rows in %s%n",
        made.vacancies(), made.students(), made.graduates(), made.dirtyRows(), site);
    return ExitCode.DONE.code();
  }
}
