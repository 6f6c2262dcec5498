package org.gongxu.sample.demand;

import java.time.LocalDate;
import java.util.List;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Numbers;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.write.Damages;
import org.gongxu.sample.write.SampleFolder;

/** Writes made-up macro indicators, each known only from its publication day. */
public final class MacroFile {

  /** Delivered header. */
  public static final List<String> HEADER = List.of("统计期", "区划代码", "指标", "数值", "发布日期");

  private static final Damages DAMAGES =
      new Damages(HEADER, "")
          .put("non_numeric_number", "type", "数值", "--")
          .put("missing_period", "required", "统计期", "")
          .put("impossible_date", "type", "发布日期", "2023-02-30");
  private static final int GDP_DELAY_DAYS = 19;
  private static final int RETAIL_DELAY_DAYS = 17;

  private final SampleFolder folder;
  private final long seed;

  /** The file of a folder. */
  public MacroFile(SampleFolder folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /**
   * Growth of output and of retail sales by quarter, the purchasing managers' index by month; what
   * is published after the export is not there.
   */
  public void write(String region) {
    Draws draws = Draws.of(seed, "macro", region);
    double drift = 0;
    for (int q = 0; q < Quarter.OBSERVED; q++) {
      Quarter quarter = new Quarter(q);
      drift = 0.7 * drift + 0.5 * draws.normal();
      double shock = 22 * StrictMath.log(Trend.covid(1, quarter));
      LocalDate end = quarter.firstDay().plusMonths(3).minusDays(1);
      double gdp = 6.2 - 0.035 * q + drift + shock;
      double retail = 8.5 - 0.08 * q + 1.3 * drift + 1.4 * shock + 0.4 * draws.normal();
      String label = quarter.label();
      row(label, region, "gdp_growth_pct", gdp, end.plusDays(GDP_DELAY_DAYS));
      row(label, region, "retail_growth_pct", retail, end.plusDays(RETAIL_DELAY_DAYS));
      for (int m = 0; m < 3; m++) {
        LocalDate first = quarter.firstDay().plusMonths(m);
        double pmi = 50.2 + 0.6 * drift + 0.25 * shock + 0.4 * draws.normal();
        String month = first.getYear() + "-" + Numbers.padded(first.getMonthValue(), 2);
        row(month, region, "pmi", pmi, first.plusMonths(1).minusDays(1));
      }
    }
  }

  private void row(
      String period, String region, String indicator, double value, LocalDate published) {
    if (!published.isAfter(Quarter.EXPORTED)) {
      folder
          .delivered("macro.csv", HEADER, DAMAGES)
          .row(period, region, indicator, Numbers.fixed(value, 1), published);
    }
  }
}
