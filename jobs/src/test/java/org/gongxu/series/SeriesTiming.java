package org.gongxu.series;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;

/**
 * The published engine on one file, again and again in one process: run by hand, prints a line per
 * round with seconds by the clock and of the processor, loading apart.
 */
final class SeriesTiming {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SeriesTiming() {}

  /** Arguments: CSV, periods a year, horizon, rounds, and {@code kernels} or {@code tramo}. */
  public static void main(String[] args) throws IOException {
    int period = Integer.parseInt(args[1]);
    int horizon = Integer.parseInt(args[2]);
    MemberSet members =
        args[4].equals("tramo")
            ? MemberSet.with(new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE))
            : MemberSet.kernels();
    for (int round = 1; round <= Integer.parseInt(args[3]); round++) {
      Lap load = new Lap();
      List<Series> panel = SeriesTable.read(Path.of(args[0]), period).series();
      load.tell(round, "load");
      BacktestPlan plan = BacktestPlan.forPanel(panel.size(), horizon);
      Lap fit = new Lap();
      List<SeriesMembers> fitted = ForecastEngine.fit(panel, new MemberStage(members, plan));
      fit.tell(round, "members");
      Lap pool = new Lap();
      new PanelStage(horizon).combine(fitted, (forecast, records) -> {});
      pool.tell(round, "panel");
    }
  }

  /** A part of a round. */
  private static final class Lap {
    private final long wall = System.nanoTime();
    private final long cpu = SYSTEM.getProcessCpuTime();

    void tell(int round, String what) {
      System.out.printf(
          Locale.ROOT,
          "%d %s %.3f %.3f%n",
          round,
          what,
          (System.nanoTime() - wall) / 1e9,
          (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }
  }
}
