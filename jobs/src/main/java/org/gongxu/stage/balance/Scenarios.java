package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.matrix.FlowDraws;
import org.gongxu.flow.supply.RateShift;

/**
 * The balance when one lever moves, against the base in the same joint worlds: the rows of {@code
 * scenario_results}. Verdicts are those of the flows alone.
 */
final class Scenarios {

  private final Sides sides;
  private final FlowDraws flow;
  private final BalanceSettings settings;
  private final RegionBalance base;

  private Scenarios(Sides sides, FlowDraws flow, BalanceSettings settings) {
    this.sides = sides;
    this.flow = flow;
    this.settings = settings;
    this.base = RegionBalance.of(sides, flow, settings);
  }

  /** A scenario as its rows tell it. */
  private record Told(String id, String lever, double delta) {}

  /** The rows of one region and year: every published scenario whose entrants are known. */
  static List<Row> rows(Sides sides, FlowDraws flow, BalanceSettings settings) {
    Scenarios scenarios =
        new Scenarios(sides, RegionBalance.oneByOne(sides, flow, settings), settings);
    List<Row> rows = new ArrayList<>();
    for (RateShift shift : settings.moved().shifts()) {
      if (!shift.movesSupply() || sides.shifted().containsKey(shift.id())) {
        rows.addAll(scenarios.rows(shift));
      }
    }
    double growth = settings.moved().industryGrowth();
    if (growth > 0) {
      for (String keyIndustry : sides.keyIndustries()) {
        rows.addAll(scenarios.rows(keyIndustry, "up", growth));
        rows.addAll(scenarios.rows(keyIndustry, "down", -growth));
      }
    }
    return rows;
  }

  private List<Row> rows(RateShift shift) {
    TreeMap<String, double[]> demand = new TreeMap<>();
    sides.demand().forEach((code, draws) -> demand.put(code, shift.demand(draws)));
    TreeMap<String, double[]> supply =
        shift.movesSupply() ? sides.shifted().get(shift.id()) : sides.supply();
    Told told = new Told(shift.id(), lever(shift), delta(shift));
    return rows(told, demand, supply);
  }

  /** Openings of one key industry grow; only occupations and majors it touches are told. */
  private List<Row> rows(String keyIndustry, String way, double growth) {
    TreeMap<String, double[]> demand = new TreeMap<>(sides.demand());
    sides
        .openingsOf(keyIndustry)
        .forEach(
            (code, own) -> {
              double[] all = demand.get(code).clone();
              Arrays.setAll(all, d -> all[d] + growth * own[d]);
              demand.put(code, all);
            });
    Told told = new Told("industry_" + way + ":" + keyIndustry, "industry", growth);
    return rows(told, demand, sides.supply());
  }

  private List<Row> rows(
      Told told, TreeMap<String, double[]> demand, TreeMap<String, double[]> supply) {
    RegionBalance moved =
        RegionBalance.of(new Sides(sides.at(), demand, supply, new TreeMap<>()), flow, settings);
    List<Row> rows =
        new ArrayList<>(compare(told, "occupation", base.occupations(), moved.occupations()));
    rows.addAll(compare(told, "major", base.majors(), moved.majors()));
    return rows;
  }

  private List<Row> compare(
      Told told,
      String side,
      TreeMap<String, RegionBalance.Cell> before,
      TreeMap<String, RegionBalance.Cell> after) {
    RegionBalance.Cell nobody =
        new RegionBalance.Cell(new double[settings.draws()], new double[settings.draws()]);
    List<Row> rows = new ArrayList<>();
    before.forEach(
        (code, cell) -> {
          RegionBalance.Cell moved = after.getOrDefault(code, nobody);
          boolean isTouched = !told.lever().equals("industry") || !cell.equalsIn(moved);
          if (isTouched) {
            rows.add(
                row(cell, moved)
                    .set("scenario", told.id())
                    .set("lever", told.lever())
                    .set("delta", told.delta())
                    .set("side", side)
                    .set("code", code)
                    .build());
          }
        });
    return rows;
  }

  private TableRow row(RegionBalance.Cell before, RegionBalance.Cell after) {
    Gap.Odds was = Gap.Odds.of(before.demand(), before.supply(), settings.threshold());
    Gap.Odds is = Gap.Odds.of(after.demand(), after.supply(), settings.threshold());
    double[] gap = new double[settings.draws()];
    Arrays.setAll(gap, after::gap);
    double[] change = new double[settings.draws()];
    Arrays.setAll(change, d -> after.gap(d) - before.gap(d));
    TableRow row =
        Summaries.at(TableRow.of("scenario_results"), sides.at())
            .set("gap_p50", DrawSummary.of(gap).p50())
            .set("p_shortage", is.shortage())
            .set("p_surplus", is.surplus())
            .set("verdict_base", Words.of(was.verdict()))
            .set("verdict", Words.of(is.verdict()))
            .set("flips", was.verdict() != is.verdict());
    Summaries.set(row, "gap_change", DrawSummary.of(change));
    return row;
  }

  private static String lever(RateShift shift) {
    if (!shift.movesSupply()) {
      return "demand";
    }
    return shift.furtherStudyPoints() != 0 ? "further_study" : "local";
  }

  private static double delta(RateShift shift) {
    return shift.furtherStudyPoints() + shift.localPoints() + shift.demandGrowth();
  }
}
