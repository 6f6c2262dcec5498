package org.gongxu.sample.demand;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Numbers;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.write.Damages;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/** Writes what a bureau counts beside the vacancies: job seekers and the employed. */
public final class MarketFiles {

  /** Header of the job seekers. */
  public static final List<String> SEEKERS = List.of("统计季度", "区划代码", "职业代码", "求职人数");

  /** Header of the employed. */
  public static final List<String> EMPLOYED = List.of("年份", "区划代码", "行业代码", "职业代码", "从业人数");

  private static final Damages SEEKERS_DAMAGES =
      new Damages(SEEKERS, "")
          .put("unknown_occupation", "code", "职业代码", "9-99-99-99")
          .put("negative_seekers", "range", "求职人数", "-20")
          .put("non_numeric_number", "type", "求职人数", "约百人")
          .put("missing_region", "required", "区划代码", "");
  private static final Damages EMPLOYED_DAMAGES =
      new Damages(EMPLOYED, "")
          .put("unknown_industry", "code", "行业代码", "999")
          .put("negative_stock", "range", "从业人数", "-100")
          .shortRow();

  /** Yearly share of the employed whose place falls vacant: exits and transfers. */
  private static final double TURNOVER = 0.16;

  private static final int QUARTERS = 4;

  private final SampleFolder folder;
  private final long seed;

  /** Files of a folder. */
  public MarketFiles(SampleFolder folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /** Seekers a quarter: openings over a slowly wandering ratio that differs by occupation. */
  public void writeSeekers(String region, List<CellPath> paths) {
    Map<String, double[]> openings = new TreeMap<>();
    for (CellPath path : paths) {
      String occupation = path.cell().occupation().code();
      double[] sums = openings.computeIfAbsent(occupation, o -> new double[Quarter.OBSERVED]);
      for (int q = 0; q < sums.length; q++) {
        sums[q] += path.intensity()[q];
      }
    }
    SampleFile file = folder.delivered("job-seekers.csv", SEEKERS, SEEKERS_DAMAGES);
    openings.forEach(
        (occupation, sums) -> {
          Draws draws = Draws.of(seed, "seekers", region, occupation);
          double ratio = StrictMath.exp(0.15 + 0.3 * draws.normal());
          for (int q = 0; q < sums.length; q++) {
            ratio *= StrictMath.exp(0.04 * draws.normal());
            int seekers = draws.poisson(smoothed(sums, q) / ratio);
            file.row(new Quarter(q).label(), region, occupation, seekers);
          }
        });
  }

  /** Mean of the last four quarters: seekers follow the year, not the season. */
  private static double smoothed(double[] sums, int quarter) {
    int from = Math.max(0, quarter - QUARTERS + 1);
    double sum = 0;
    for (int q = from; q <= quarter; q++) {
      sum += sums[q];
    }
    return sum / (quarter - from + 1);
  }

  /** The stock a year: openings of the year over turnover, since openings replace and expand. */
  public void writeEmployed(String region, List<CellPath> paths) {
    SampleFile file = folder.delivered("employed.csv", EMPLOYED, EMPLOYED_DAMAGES);
    for (CellPath path : paths) {
      String occupation = path.cell().occupation().code();
      String industry = path.cell().industry();
      Draws draws = Draws.of(seed, "employed", region, industry, occupation);
      double factor = StrictMath.exp(0.2 * draws.normal()) / TURNOVER;
      for (int year = Quarter.FIRST_YEAR; year <= Quarter.LAST_YEAR; year++) {
        double level = QUARTERS * trend(path, year);
        double employed = level * factor * StrictMath.exp(0.02 * draws.normal());
        file.row(year, region, industry, occupation, Numbers.fixed(employed, 0));
      }
    }
  }

  /** Openings a quarter by level and trend alone, in the middle of a year. */
  private static double trend(CellPath path, int year) {
    Quarter middle = new Quarter((year - Quarter.FIRST_YEAR) * QUARTERS + 2);
    return path.cell().level() * StrictMath.exp(Trend.log(path.cell().occupation(), middle));
  }
}
