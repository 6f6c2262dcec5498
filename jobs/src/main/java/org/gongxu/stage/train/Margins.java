package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongxu.forecasting.Series;

/**
 * Sums of a key industry's cells over all but their industry, their occupation or their region.
 *
 * <p>A margin of one cell, of all cells or of the very cells of another margin says nothing of its
 * own: it would be counted twice when forecasts are made to add up, and is not forecast.
 */
final class Margins {

  private static final List<Function<Cell, Cell>> KINDS =
      List.of(
          cell -> new Cell(cell.keyIndustry(), cell.industry(), Cell.ALL, Cell.ALL),
          cell -> new Cell(cell.keyIndustry(), Cell.ALL, cell.occupation(), Cell.ALL),
          cell -> new Cell(cell.keyIndustry(), Cell.ALL, Cell.ALL, cell.region()));

  private Margins() {}

  /**
   * The margins worth a forecast: industries, then occupations, then regions, each by code.
   *
   * @param cells cells of one key industry, all different, in a fixed order
   * @return the places of each margin's cells in the list
   */
  static List<Map.Entry<Cell, List<Integer>>> of(List<Cell> cells) {
    List<Map.Entry<Cell, List<Integer>>> margins = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (Function<Cell, Cell> kind : KINDS) {
      TreeMap<String, List<Integer>> byId = new TreeMap<>();
      for (int i = 0; i < cells.size(); i++) {
        byId.computeIfAbsent(kind.apply(cells.get(i)).id(), id -> new ArrayList<>()).add(i);
      }
      byId.forEach(
          (id, places) -> {
            boolean isOwn = places.size() > 1 && places.size() < cells.size();
            if (isOwn && seen.add(places)) {
              margins.add(Map.entry(Cell.of(id), places));
            }
          });
    }
    return margins;
  }

  /**
   * The sum of some series.
   *
   * @param cell what the sum is of
   * @param series all series
   * @param places which of them to sum
   * @param plan the periods observed
   */
  static Series sum(Cell cell, List<Series> series, List<Integer> places, TournamentPlan plan) {
    double[] sum = new double[plan.length()];
    for (int place : places) {
      for (int t = 0; t < sum.length; t++) {
        sum[t] += series.get(place).value(t);
      }
    }
    return CellHistory.series(cell.id(), sum, plan);
  }
}
