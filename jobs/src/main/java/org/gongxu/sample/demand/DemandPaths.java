package org.gongxu.sample.demand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongxu.sample.world.Cell;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Quarter;

/** Draws the true paths of a district's demand: log-linear trend, season, Covid, AR(1) noise. */
public final class DemandPaths {

  private static final double CELL_RHO = 0.5;
  private static final double CELL_SIGMA = 0.10;
  private static final double INDUSTRY_RHO = 0.8;
  private static final double INDUSTRY_SIGMA = 0.05;

  private DemandPaths() {}

  /** The paths of a district, in the order of the cells. */
  public static List<CellPath> of(String region, List<Cell> cells, long seed) {
    Map<String, Noise> shared = new HashMap<>();
    return cells.stream()
        .map(
            cell -> {
              String key = cell.keyIndustry().code();
              Noise common =
                  shared.computeIfAbsent(
                      key,
                      k ->
                          Noise.draw(
                              INDUSTRY_RHO, INDUSTRY_SIGMA, Draws.of(seed, "wave", region, k)));
              Draws draws =
                  Draws.of(seed, "noise", region, cell.industry(), cell.occupation().code());
              return path(region, cell, common, Noise.draw(CELL_RHO, CELL_SIGMA, draws));
            })
        .toList();
  }

  private static CellPath path(String region, Cell cell, Noise common, Noise own) {
    double[] expected = new double[Quarter.ALL];
    double[] intensity = new double[Quarter.ALL];
    for (int q = 0; q < Quarter.ALL; q++) {
      Quarter quarter = new Quarter(q);
      double base =
          cell.level()
              * StrictMath.exp(Trend.log(cell.occupation(), quarter))
              * Trend.covid(cell.keyIndustry().covid(), quarter)
              * SeasonCalendar.factor(quarter, cell.keyIndustry());
      expected[q] = base * StrictMath.exp(common.logExpected(q) + own.logExpected(q));
      intensity[q] = base * StrictMath.exp(common.values()[q] + own.values()[q]);
    }
    return new CellPath(region, cell, expected, intensity);
  }
}
