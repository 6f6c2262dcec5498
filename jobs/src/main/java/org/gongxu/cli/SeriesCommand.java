package org.gongxu.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
import org.gongxu.series.SeriesRun.Members;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forecasts any table of series, without a lake. */
@Command(
    name = "series",
    description = "Forecasts any long table of series (unique_id, ds, y) with intervals.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Files are CSV or Parquet by their ending (.csv, .parquet; a folder is Parquet).",
      "ds is 2025-11, 2025Q4, 2025, a date, or a whole number (a step of no calendar).",
      "The output has unique_id, ds, horizon, mean, lo_80, hi_80, lo_95, hi_95, reason;",
      "its lo and hi columns follow --levels.",
      "",
      "With --hierarchy the output adds up. Beside the series it holds 'Total' and one sum",
      "for each value of each column and of their crossings, named as in 'region=N/trade=T'.",
      "A series that has ended is forecast to the last period of the table: deliver zeros",
      "for one that is closed.",
      "",
      "Example:",
      "  gongxu series --input openings.csv --frequency quarter --horizon 8 \\",
      "    --levels 80,95 --origins 4 --output forecast.parquet"
    })
final class SeriesCommand implements Callable<Integer> {

  private final PrintStream out;

  @Option(names = "--input", required = true, description = "Table of series: unique_id, ds, y.")
  private String input;

  @Option(names = "--output", required = true, description = "Where the forecasts go.")
  private String output;

  @Option(
      names = "--frequency",
      required = true,
      description = "Periods of the table: ${COMPLETION-CANDIDATES}.")
  private SeriesFrequency frequency;

  @Option(names = "--horizon", required = true, description = "Periods ahead, 1 or more.")
  private int horizon;

  @Option(
      names = "--levels",
      split = ",",
      defaultValue = "80,95",
      description = "Coverage of the intervals in per cent, 1 to 99 (default: 80,95).")
  private List<Integer> levels;

  @Option(
      names = "--origins",
      description = "Rolling origins to score the models at; goes to OUTPUT's name + .scores.csv.")
  private Integer origins;

  @Option(
      names = "--hierarchy",
      split = ",",
      description = "Key columns to sum over; forecasts then add up.")
  private List<String> keyColumns = List.of();

  @Option(
      names = "--backtest",
      description = "Where the forecasts of the rolling origins go (CSV).")
  private Path backtest;

  @Option(
      names = "--holiday",
      defaultValue = "none",
      description = "Moving holiday, for series with dates: ${COMPLETION-CANDIDATES}.")
  private Holiday holiday;

  @Option(
      names = "--no-tramo",
      description = "Leave TRAMO out: several times faster, a little less accurate on months.")
  private boolean withoutTramo;

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
    check();
    try {
      PanelForecast panel = run().run(members());
      panel.scores().forEach(score -> out.println(describe(score)));
      panel.notes().forEach(out::println);
      return ExitCode.DONE.code();
    } catch (NoSuchFileException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + e.getFile() + ": no such file");
    } catch (FileSystemException | CharacterCodingException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + input + ": " + e.getMessage(), e);
    } catch (CsvParseException | IllegalArgumentException e) {
      throw new Problem(Problem.Kind.INPUT, e.getMessage(), e);
    }
  }

  private Members members() {
    Holiday moving = holiday;
    return withoutTramo
        ? MemberSet::kernels
        : () -> MemberSet.with(new TramoForecaster(Effort.AUTOMATIC, moving));
  }

  private void check() {
    require(horizon >= 1, "Invalid horizon: " + horizon + " (known: 1 or more)");
    require(origins == null || origins >= 1, "Invalid origins: " + origins + " (known: 1 or more)");
    require(
        levels.stream().allMatch(level -> level >= 1 && level <= 99)
            && levels.stream().distinct().count() == levels.size(),
        "Invalid levels: " + levels + " (known: different whole numbers from 1 to 99)");
    require(isKnown(input), "Invalid input: " + input + " (known: .csv, .parquet or a folder)");
    require(
        !Path.of(input).normalize().equals(Path.of(output).normalize()),
        "Invalid output: " + output + " is the input");
    require(isKnown(output), "Invalid output: " + output + " (known: .csv or .parquet)");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Problem(Problem.Kind.USAGE, otherwise);
    }
  }

  private static boolean isKnown(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".parquet") || Files.isDirectory(Path.of(path));
  }

  private SeriesRun run() {
    return new SeriesRun(
        input,
        output,
        frequency.period,
        horizon,
        levels,
        Optional.ofNullable(origins),
        keyColumns,
        Optional.ofNullable(backtest));
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
