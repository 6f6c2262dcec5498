package org.gongxu.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.lake.Sessions;

/**
 * One run over a table of series.
 *
 * @param input a long table {@code unique_id, ds, y}: {@code .csv}, {@code .parquet} or a folder of
 *     Parquet files
 * @param output where the forecasts go: {@code .csv} or {@code .parquet}
 * @param period seasonal periods in a year: 1, 4 or 12
 * @param horizon periods ahead
 * @param levels intervals, in per cent
 * @param origins rolling origins whose scores go beside the output; the engine's own if empty
 * @param keyColumns columns of the hierarchy; none: every series stands alone
 * @param backtest where the forecasts of the rolling origins go, if asked for
 */
public record SeriesRun(
    String input,
    String output,
    int period,
    int horizon,
    List<Integer> levels,
    Optional<Integer> origins,
    List<String> keyColumns,
    Optional<Path> backtest) {

  /** Makes the members of a series, in whatever task. */
  @FunctionalInterface
  public interface Members extends Serializable {

    /** The members; the same at every call. */
    MemberSet make();
  }

  /**
   * Reads, forecasts, writes.
   *
   * @return scores and notes, no forecasts
   * @throws IllegalArgumentException for a table that cannot be read
   */
  public PanelForecast run(Members members) throws IOException {
    PanelForecast summary =
        isParquet(input) && keyColumns.isEmpty()
            ? new SparkPanel(Sessions.open(), this).forecast(members)
            : forecast(members);
    if (origins.isPresent()) {
      ForecastTables.writeScores(scores(), summary.scores());
    }
    return summary;
  }

  private PanelForecast forecast(Members members) throws IOException {
    SeriesTable table = read();
    Optional<SeriesHierarchy> hierarchy =
        keyColumns.isEmpty()
            ? Optional.empty()
            : Optional.of(SeriesHierarchy.of(table, keyColumns));
    List<TableSeries> panel = hierarchy.map(SeriesHierarchy::nodes).orElse(table.rows());
    List<SeriesMembers> fitted = fit(panel.stream().map(TableSeries::series).toList(), members);
    Answers answers = new Answers(panel, levels, hierarchy.isPresent());
    PanelForecast summary;
    if (backtest.isPresent()) {
      try (CsvWriter csv = ForecastTables.openBacktest(backtest.get())) {
        summary = answers.from(new PanelStage(horizon), fitted, Optional.of(csv));
      }
    } else {
      summary = answers.from(new PanelStage(horizon), fitted, Optional.empty());
    }
    write(hierarchy.map(answers::reconciled).orElseGet(answers::rows));
    return summary;
  }

  /** Where the scores go: the output with {@code .scores.csv} for its ending. */
  public Path scores() {
    return Path.of(output.replaceFirst("\\.[A-Za-z]+/?$", "") + ".scores.csv");
  }

  /** Where the rolling origins of a panel of this many series stand. */
  BacktestPlan plan(long series) {
    BacktestPlan plan = BacktestPlan.forPanel(series, horizon);
    return origins.map(plan::withOrigins).orElse(plan);
  }

  /** Whether the forecasts go to Parquet. */
  boolean writesParquet() {
    return isParquet(output);
  }

  private boolean isParquet(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".parquet") || Files.isDirectory(Path.of(path));
  }

  private SeriesTable read() throws IOException {
    return isParquet(input)
        ? ParquetTable.read(Sessions.open(), input, period, keyColumns)
        : SeriesTable.read(Path.of(input), period, keyColumns);
  }

  private List<SeriesMembers> fit(List<Series> panel, Members members) {
    BacktestPlan asked = plan(panel.size());
    return isParquet(input)
        ? SparkFit.of(members, asked).fit(Sessions.open(), panel)
        : ForecastEngine.fit(panel, new MemberStage(members.make(), asked));
  }

  private void write(List<ForecastRows> forecasts) throws IOException {
    if (writesParquet()) {
      ParquetForecasts.write(Sessions.open(), output, forecasts, levels);
    } else {
      ForecastTables.writeForecasts(Path.of(output), forecasts, levels);
    }
  }
}
