package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.matrix.DirectAllocation;
import org.gongxu.flow.matrix.FlowDraws;
import org.gongxu.flow.supply.RateShift;

/**
 * The balance when one lever moves, against the base in the same joint worlds: the rows of {@code
 * scenario_results}. Verdicts are those of the flows alone.
 */
final class Scenarios {

  private final Sides sides;
  private final FlowDraws turning;
  private final BalanceSettings settings;
  private final RegionBalance base;

  private Scenarios(Sides sides, FlowDraws turning, RegionBalance base, BalanceSettings settings) {
    this.sides = sides;
    this.turning = turning;
    this.settings = settings;
    this.base = base;
  }

  /** A scenario as its rows tell it. */
  private record Told(String id, String lever, double delta) {}

  /**
   * The rows of one region and year: every published scenario whose entrants are known.
   *
   * @param sides both sides, entrants of every scenario with them
   * @param turning where entrants turn, in every scenario
   * @param base the balance when nothing moves
   * @param settings what moves and how far
   */
  static List<Row> rows(
      Sides sides, FlowDraws turning, RegionBalance base, BalanceSettings settings) {
    Scenarios scenarios = new Scenarios(sides, turning, base, settings);
    List<Row> rows = new ArrayList<>();
    for (RateShift shift : settings.moved().shifts()) {
      if (!shift.movesSupply()) {
        rows.addAll(scenarios.openings(shift));
      } else if (sides.shifted().containsKey(shift.id())) {
        rows.addAll(scenarios.entrants(shift));
      }
    }
    if (settings.moved().industryGrowth() > 0) {
      rows.addAll(scenarios.industries(settings.moved().industryGrowth()));
    }
    return rows;
  }

  private List<Row> entrants(RateShift shift) {
    TreeMap<String, double[]> demand = new TreeMap<>();
    sides.demand().forEach((code, draws) -> demand.put(code, shift.demand(draws)));
    Sides moved = new Sides(sides.at(), demand, sides.shifted().get(shift.id()), new TreeMap<>());
    RegionBalance after = RegionBalance.of(moved, turning, settings);
    RegionBalance.Cell nobody = RegionBalance.Cell.nobody(settings.draws());
    base.occupations().keySet().forEach(code -> after.occupations().putIfAbsent(code, nobody));
    base.majors().keySet().forEach(code -> after.majors().putIfAbsent(code, nobody));
    return rows(told(shift), after.occupations(), after.majors());
  }

  /** All openings change by one factor, so what calls for each major does too. */
  private List<Row> openings(RateShift shift) {
    UnaryOperator<TreeMap<String, RegionBalance.Cell>> grown =
        cells -> {
          TreeMap<String, RegionBalance.Cell> after = new TreeMap<>();
          cells.forEach((code, cell) -> after.put(code, cell.with(shift.demand(cell.demand()))));
          return after;
        };
    return rows(told(shift), grown.apply(base.occupations()), grown.apply(base.majors()));
  }

  /** Openings of one key industry grow; only occupations and majors it touches are told. */
  private List<Row> industries(double growth) {
    DirectAllocation direct =
        new DirectAllocation(
            Sides.laidOut(sides.supply(), turning.majors(), settings.draws()), turning);
    List<Row> rows = new ArrayList<>();
    for (String keyIndustry : sides.keyIndustries()) {
      TreeMap<String, double[]> own = sides.openingsOf(keyIndustry);
      double[][] calling =
          direct.calling(turning.occupations().stream().map(own::get).toArray(double[][]::new));
      TreeMap<String, double[]> majors = new TreeMap<>();
      for (int m = 0; m < calling.length; m++) {
        majors.put(turning.majors().get(m), calling[m]);
      }
      for (double change : new double[] {growth, -growth}) {
        String id = "industry_" + (change > 0 ? "up" : "down") + ":" + keyIndustry;
        rows.addAll(
            rows(
                new Told(id, "industry", change),
                touched(base.occupations(), own, change),
                touched(base.majors(), majors, change)));
      }
    }
    return rows;
  }

  private static TreeMap<String, RegionBalance.Cell> touched(
      TreeMap<String, RegionBalance.Cell> cells, TreeMap<String, double[]> own, double change) {
    TreeMap<String, RegionBalance.Cell> touched = new TreeMap<>();
    own.forEach(
        (code, part) -> {
          RegionBalance.Cell cell = cells.get(code);
          if (cell != null && Arrays.stream(part).anyMatch(openings -> openings != 0)) {
            double[] all = cell.demand().clone();
            Arrays.setAll(all, d -> all[d] + change * part[d]);
            touched.put(code, cell.with(all));
          }
        });
    return touched;
  }

  private List<Row> rows(
      Told told,
      TreeMap<String, RegionBalance.Cell> occupations,
      TreeMap<String, RegionBalance.Cell> majors) {
    List<Row> rows = new ArrayList<>(compare(told, "occupation", base.occupations(), occupations));
    rows.addAll(compare(told, "major", base.majors(), majors));
    return rows;
  }

  private List<Row> compare(
      Told told,
      String side,
      TreeMap<String, RegionBalance.Cell> before,
      TreeMap<String, RegionBalance.Cell> after) {
    RegionBalance.Cell nobody = RegionBalance.Cell.nobody(settings.draws());
    List<Row> rows = new ArrayList<>();
    after.forEach(
        (code, moved) ->
            rows.add(
                row(before.getOrDefault(code, nobody), moved)
                    .set("scenario", told.id())
                    .set("lever", told.lever())
                    .set("delta", told.delta())
                    .set("side", side)
                    .set("code", code)
                    .build()));
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

  private static Told told(RateShift shift) {
    return new Told(shift.id(), lever(shift), delta(shift));
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
