package org.gongxu.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.gongxu.pipeline.Pipeline;
import org.gongxu.pipeline.Stages;
import org.gongxu.settings.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs every stage. */
@Command(
    name = "run",
    description =
        "Runs every stage: delivered files in, a release out. Finished stages whose"
            + " files, settings and code are unchanged are skipped; a killed run resumes.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gongxu run",
      "  gongxu run --site samples/california --lake /data/lake",
      "  gongxu run --period 2026Q1 --clock 2026-01-15T09:30+08:00"
    })
final class RunCommand implements Callable<Integer> {

  private final PrintStream out;

  @Mixin private SiteOptions options;

  RunCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Site site = options.delivered(out);
    new Pipeline(site, options.lake(), options.run(site), out).run(Stages.all());
    return ExitCode.DONE.code();
  }
}
