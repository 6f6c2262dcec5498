package org.gongxu.forecasting.tramo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.gongxu.forecasting.CannotFitException;

/**
 * Processor milliseconds a series on one thread, warm; run by hand, prints a line per frequency and
 * effort.
 */
final class TramoScale {

  private static final int SERIES = 60;

  /** Time on the processor, so that a busy machine does not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private TramoScale() {}

  /** Quarters and months of fifteen and ten made-up years. */
  public static void main(String[] args) throws CannotFitException {
    for (int round = 0; round < 2; round++) {
      for (Effort effort : Effort.values()) {
        for (Holiday holiday : Holiday.values()) {
          measure(new TramoForecaster(effort, holiday), 4, 60, effort + " " + holiday);
          measure(new TramoForecaster(effort, holiday), 12, 120, effort + " " + holiday);
        }
      }
    }
  }

  private static void measure(TramoForecaster tramo, int period, int length, String name)
      throws CannotFitException {
    long start = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < SERIES; i++) {
      tramo.forecast(
          MadeUpMonths.series(MadeUpMonths.plain(length, period, 4, i), period), 2 * period);
    }
    double each = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / SERIES;
    System.out.printf(Locale.ROOT, "%s, %d a year: %.1f ms a series%n", name, period, each);
  }
}
