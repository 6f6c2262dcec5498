package org.gongxu.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongxu.pipeline.Pipeline;
import org.gongxu.pipeline.Stages;
import org.gongxu.settings.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One command a stage: runs that stage alone on what the stages before it left. */
final class StageCommands {

  private StageCommands() {}

  @Command(mixinStandardHelpOptions = true)
  private abstract static class One implements Callable<Integer> {

    private final PrintStream out;

    @Spec private CommandSpec spec;

    @Mixin private SiteOptions options;

    One(PrintStream out) {
      this.out = out;
    }

    @Override
    public Integer call() {
      Site site = options.delivered(out);
      new Pipeline(site, options.lake(), options.run(site), out)
          .run(List.of(Stages.named(spec.name())));
      return ExitCode.DONE.code();
    }
  }

  @Command(name = "ingest", description = "Reads the delivered files and checks every row.")
  static final class Ingest extends One {
    Ingest(PrintStream out) {
      super(out);
    }
  }

  @Command(name = "panel", description = "Counts demand and supply by period.")
  static final class Panel extends One {
    Panel(PrintStream out) {
      super(out);
    }
  }

  @Command(name = "train", description = "Scores models at past origins, fits the regressions.")
  static final class Train extends One {
    Train(PrintStream out) {
      super(out);
    }
  }

  @Command(name = "forecast", description = "Draws demand and supply ahead.")
  static final class Forecast extends One {
    Forecast(PrintStream out) {
      super(out);
    }
  }

  @Command(name = "balance", description = "Sets supply against demand.")
  static final class Balance extends One {
    Balance(PrintStream out) {
      super(out);
    }
  }

  @Command(name = "advise", description = "Judges majors, advises on intake and order classes.")
  static final class Advise extends One {
    Advise(PrintStream out) {
      super(out);
    }
  }

  @Command(name = "release", description = "Writes the release: tables, CSV, bulletin.")
  static final class Release extends One {
    Release(PrintStream out) {
      super(out);
    }
  }
}
