package org.gongxu.forecasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.gongxu.forecasting.model.AutoEts;
import org.gongxu.forecasting.model.Croston;
import org.gongxu.forecasting.model.DynamicTheta;
import org.gongxu.forecasting.model.ExponentialSmoothing;
import org.gongxu.forecasting.model.Theta;
import org.gongxu.forecasting.model.Tsb;
import org.gongxu.forecasting.regression.LagFeatures;
import org.gongxu.forecasting.regression.PooledRegression;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time of one fit and forecast of each kernel: {@code benchmarks/kernels.sh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {

  private static final int SERIES = 16;

  private static final Map<String, Forecaster> KERNELS =
      Map.of(
          "ses", ExponentialSmoothing.simple(),
          "holt", ExponentialSmoothing.holt(),
          "damped", ExponentialSmoothing.damped(),
          "theta", new Theta(),
          "dynamic_theta", new DynamicTheta(),
          "ets", new AutoEts(),
          "croston", new Croston(),
          "tsb", new Tsb(),
          "tramo", new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE));

  /** The kernel; {@code pooled} is the regression over all sixteen series, per series. */
  @Param({
    "ses",
    "holt",
    "damped",
    "theta",
    "dynamic_theta",
    "ets",
    "croston",
    "tsb",
    "tramo",
    "pooled"
  })
  public String kernel;

  /** Periods a year: 60 quarters or 120 months. */
  @Param({"4", "12"})
  public int period;

  private final List<Series> panel = new ArrayList<>();

  /** Makes up sixteen series with drift, season and noise; counts with gaps for sparse kernels. */
  @Setup
  public void makeUp() {
    boolean isSparse = kernel.equals("croston") || kernel.equals("tsb");
    panel.clear();
    for (int s = 0; s < SERIES; s++) {
      SplittableRandom random = new SplittableRandom(41 + s);
      double[] y = new double[period == 4 ? 60 : 120];
      double level = 100;
      for (int t = 0; t < y.length; t++) {
        level *= 1 + 0.03 * (random.nextDouble() - 0.45);
        double season = 1 + 0.2 * Math.sin(2 * Math.PI * t / period);
        double value = level * season * (1 + 0.1 * (random.nextDouble() - 0.5));
        y[t] = isSparse ? Math.max(0, Math.floor(6 * random.nextDouble() - 3)) : value;
      }
      panel.add(new Series("s" + s, y, period));
    }
  }

  /** Two years ahead, each of the sixteen series once. */
  @Benchmark
  @OperationsPerInvocation(SERIES)
  public void fit(Blackhole hole) throws CannotFitException {
    if (kernel.equals("pooled")) {
      List<PooledRegression.Known> known =
          panel.stream().map(one -> new PooledRegression.Known(one, one.length(), 1)).toList();
      hole.consume(new PooledRegression(new LagFeatures(), 2 * period).forecast(known));
      return;
    }
    for (Series series : panel) {
      hole.consume(KERNELS.get(kernel).forecast(series, 2 * period));
    }
  }
}
