package org.gongxu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongxu.domain.Problem;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.ModelScore;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;
import org.gongxu.series.SeriesRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts any table of series, without a lake. */
@Command(
    name = "series",
    description = "Forecasts a CSV of series (unique_id, ds, y) into a CSV with intervals.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The output has unique_id, ds, horizon, mean, lo_80, hi_80, lo_95, hi_95, reason.",
      "",
      "Example:",
      "  gongxu series openings.csv forecast.csv --frequency quarter --horizon 8"
    })
final class SeriesCommand implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(index = "0", description = "Table of series: unique_id, ds, y.")
  private Path input;

  @Parameters(index = "1", description = "Where the forecasts go.")
  private Path output;

  @Option(
      names = "--frequency",
      required = true,
      description = "Periods of the table: ${COMPLETION-CANDIDATES}.")
  private SeriesFrequency frequency;

  @Option(names = "--horizon", required = true, description = "Periods ahead, 1 or more.")
  private int horizon;

  @Option(names = "--scores", description = "Where the score of each model goes.")
  private Path scores;

  @Option(names = "--backtest", description = "Where the forecasts of the rolling origins go.")
  private Path backtest;

  @Option(
      names = "--holiday",
      defaultValue = "none",
      description = "Moving holiday, for series with dates: ${COMPLETION-CANDIDATES}.")
  private Holiday holiday;

  SeriesCommand(PrintStream out) {
    this.out = out;
  }

  /** How often a series has a value. */
  enum SeriesFrequency {
    YEAR(1),
    QUARTER(4),
    MONTH(12);

    private final int period;

    SeriesFrequency(int period) {
      this.period = period;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (horizon < 1) {
      throw new Problem(Problem.Kind.USAGE, "Invalid horizon: " + horizon + " (known: 1 or more)");
    }
    try {
      PanelForecast panel = run();
      panel.scores().forEach(score -> out.println(describe(score)));
      panel.notes().forEach(out::println);
      return ExitCode.DONE.code();
    } catch (NoSuchFileException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + e.getFile() + ": no such file");
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.Kind.INPUT, e.getMessage());
    }
  }

  private PanelForecast run() throws IOException {
    SeriesRun run =
        new SeriesRun(
            input,
            output,
            frequency.period,
            horizon,
            Optional.ofNullable(scores),
            Optional.ofNullable(backtest));
    return run.run(MemberSet.with(new TramoForecaster(Effort.AUTOMATIC, holiday)));
  }

  private static String describe(ModelScore score) {
    return String.format(
        Locale.ROOT,
        "%-16s MASE %.4f at %d rolling-origin forecasts",
        score.model(),
        score.mase(),
        score.forecasts());
  }
}
