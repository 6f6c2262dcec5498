package org.gongxu.series;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.PanelKnowledge;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;
import org.gongxu.lake.Sessions;

/**
 * Made-up quarterly series from Parquet to Parquet beside the engine alone on one warm thread; run
 * by hand, prints one line of a table.
 */
final class SeriesScale {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int HORIZON = 8;
  private static final List<Integer> LEVELS = List.of(80, 95);
  private static final double[] SEASON = {1.1, 0.94, 1.04, 0.92};

  private SeriesScale() {}

  /** Arguments: series, values each, {@code kernels} or {@code tramo}, scratch folder. */
  public static void main(String[] args) throws IOException {
    int series = Integer.parseInt(args[0]);
    int length = Integer.parseInt(args[1]);
    SeriesRun.Members members =
        args[2].equals("tramo")
            ? () -> MemberSet.with(new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE))
            : MemberSet::kernels;
    Lap plain = plain(series, length, members.make(), args[2].equals("tramo") ? 150 : 1_500);
    SparkSession spark = Sessions.open();
    String input = args[3] + "/in-" + series + "-" + length + ".parquet";
    write(spark, input, series, length);
    Lap lap = new Lap();
    new SeriesRun(
            input,
            args[3] + "/out.parquet",
            4,
            HORIZON,
            LEVELS,
            Optional.empty(),
            List.of(),
            Optional.empty())
        .run(members);
    Lap whole = lap.stop(series);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %s | %.1f | %.1f | %.0f | %.0f | %.2f | %.2f | %.0f |%n",
        series,
        length,
        args[2],
        whole.wall,
        whole.cpu,
        whole.rate(),
        plain.rate(),
        whole.rate() / plain.rate() / 2,
        plain.cpu / plain.series / (whole.cpu / whole.series),
        peakMegabytes());
  }

  /** The engine's own work a series, the last of three rounds, on this thread. */
  private static Lap plain(int series, int length, MemberSet members, int most) {
    List<Series> panel = new ArrayList<>();
    for (int i = 0; i < Math.min(series, most); i++) {
      panel.add(series(i, length));
    }
    MemberStage stage = new MemberStage(members, BacktestPlan.forPanel(series, HORIZON));
    Lap last = null;
    PanelKnowledge known = null;
    for (int round = 0; round < 3; round++) {
      last = new Lap();
      List<SeriesMembers> fitted = new ArrayList<>();
      for (Series each : panel) {
        SeriesMembers one = stage.forecast(each);
        fitted.add(one);
        if (known != null) {
          known.forecast(one);
        }
      }
      last = last.stop(panel.size());
      known = known == null ? new PanelStage(HORIZON).learn(fitted, 0) : known;
    }
    return last;
  }

  private static void write(SparkSession spark, String path, int series, int length) {
    StructType schema =
        new StructType()
            .add("unique_id", DataTypes.StringType)
            .add("ds", DataTypes.LongType)
            .add("y", DataTypes.DoubleType);
    List<Integer> all = Stream.iterate(0, i -> i + 1).limit(series).toList();
    spark
        .createDataFrame(
            new JavaSparkContext(spark.sparkContext())
                .parallelize(all, 8)
                .flatMap(i -> rows(i, length)),
            schema)
        .write()
        .mode("overwrite")
        .parquet(path);
  }

  private static Iterator<Row> rows(int i, int length) {
    Series series = series(i, length);
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < length; t++) {
      rows.add(RowFactory.create(series.id(), (long) t, series.value(t)));
    }
    return rows.iterator();
  }

  /** A walk with drift, season and noise; each its own. */
  private static Series series(int i, int length) {
    SplittableRandom random = new SplittableRandom(20260115L + i);
    double[] y = new double[length];
    double level = 50 + 500 * random.nextDouble();
    double drift = 0.02 * random.nextDouble() - 0.005;
    double noise = 0.02 + 0.1 * random.nextDouble();
    for (int t = 0; t < length; t++) {
      level *= 1 + drift + 0.03 * (random.nextDouble() - 0.5);
      double shock = 1 + noise * (random.nextDouble() + random.nextDouble() - 1);
      y[t] = Math.round(100 * level * SEASON[t % 4] * shock) / 100.0;
    }
    return new Series(String.format(Locale.ROOT, "q%06d", i), y, 4);
  }

  private static double peakMegabytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    }
  }

  /** Seconds by the clock and of the processor, from its making to its stop. */
  private static final class Lap {
    private final long wallStart = System.nanoTime();
    private final long cpuStart = SYSTEM.getProcessCpuTime();
    private double wall;
    private double cpu;
    private int series;

    Lap stop(int done) {
      wall = (System.nanoTime() - wallStart) / 1e9;
      cpu = (SYSTEM.getProcessCpuTime() - cpuStart) / 1e9;
      series = done;
      return this;
    }

    double rate() {
      return series / wall;
    }
  }
}
