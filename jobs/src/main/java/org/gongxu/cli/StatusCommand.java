package org.gongxu.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.gongxu.pipeline.LakeStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what has been run. */
@Command(
    name = "status",
    description = "Shows stages, when each finished, and the releases of a lake.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  gongxu status --lake /data/lake"})
final class StatusCommand implements Callable<Integer> {

  private final PrintStream out;

  @Mixin private SiteOptions options;

  StatusCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    LakeStatus.of(options.lake()).lines().forEach(out::println);
    return ExitCode.DONE.code();
  }
}
