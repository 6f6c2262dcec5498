package org.gongxu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongxu.domain.Problem;
import picocli.CommandLine;

/** Translates the command line into work and the outcome into an exit code. */
public final class Main {

  private Main() {}

  /** Runs a command; exits only when it failed, since YARN reports exit(0) as a failure. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    ExitCode code = run(args, out, err);
    if (code != ExitCode.DONE) {
      System.exit(code.code());
    }
  }

  /**
   * Runs a command.
   *
   * @param args the command line
   * @param out hears progress and results
   * @param err hears what went wrong
   * @return how it went
   */
  public static ExitCode run(String[] args, PrintStream out, PrintStream err) {
    CommandLine line =
        new CommandLine(new Gongxu(), new CommandFactory(out))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setExecutionExceptionHandler((e, command, parsed) -> told(e, err).code());
    int code = line.execute(args);
    return java.util.Arrays.stream(ExitCode.values())
        .filter(exit -> exit.code() == code)
        .findFirst()
        .orElse(ExitCode.BUG);
  }

  private static ExitCode told(Throwable failure, PrintStream err) {
    Optional<Problem> problem = problem(failure);
    if (problem.isPresent()) {
      err.println(problem.get().getMessage());
      return ExitCode.of(problem.get().kind());
    }
    err.println("This is a bug in Gongxu; please report it with what follows.");
    failure.printStackTrace(err);
    return ExitCode.BUG;
  }

  /** The reader's problem inside what Spark wrapped around it. */
  private static Optional<Problem> problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }
}
