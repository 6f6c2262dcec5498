package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.demand.EntryScatter;
import org.gongxu.flow.matrix.AllocationDraws;
import org.gongxu.flow.matrix.DirectAllocation;
import org.gongxu.flow.matrix.FlowDraws;
import org.gongxu.flow.matrix.FlowMatrix;

/**
 * Balances a region and year as a past origin would have, and as it came.
 *
 * @param flows where graduates work as known at each origin
 * @param shares where graduates of each year went to work, majors by occupations; a major nobody
 *     answered of has the shares known now
 * @param unseen majors nobody has answered of in any year: where their graduates went cannot be
 *     checked, so the shares expected count as those that came
 * @param scatters which openings are open to leavers, as known at each origin
 * @param settings seed, draws, friction
 */
record PastBalance(
    Map<String, FlowMatrix> flows,
    Map<Integer, double[][]> shares,
    Set<String> unseen,
    Map<String, EntryScatter> scatters,
    BalanceSettings settings)
    implements Serializable {

  /** The flow matrix as an origin would have drawn it. */
  FlowDraws flow(String origin) {
    return FlowDraws.of(flows.get(origin), settings.flowSeed(), settings.draws());
  }

  /**
   * Every occupation and major with openings or entrants, foretold or come.
   *
   * @param key origin, region and year
   * @param sides what was foretold, what came and what was before
   * @param drawn the origin's flow matrix, drawn once for all its years
   */
  List<PastCase> cases(PastKey key, Sides sides, FlowDraws drawn) {
    FlowMatrix flow = drawn.flow();
    TreeMap<String, double[]> openings = sides.entryOpenings(scatters.get(key.origin()));
    FlowDraws turning = sides.turning(drawn, settings).expecting(unseen);
    RegionBalance foretold = RegionBalance.of(sides.withDemand(openings), turning, settings);
    Known came =
        known(sides, new Kept(PastSides.DEMAND_CAME, PastSides.SUPPLY_CAME, key.at().year()), flow);
    int lastYear = key.at().year() - key.ahead();
    Known before =
        known(sides, new Kept(PastSides.DEMAND_BEFORE, PastSides.SUPPLY_BEFORE, lastYear), flow);
    List<PastCase> cases = new ArrayList<>();
    cases.addAll(
        cases(
            key,
            new Side("occupation", flow.occupations(), foretold.occupations()),
            new Pair(came.occupations(), before.occupations())));
    cases.addAll(
        cases(
            key,
            new Side("major", flow.majors(), foretold.majors()),
            new Pair(came.majors(), before.majors())));
    return cases;
  }

  /** Names of sides that are known, and the year whose graduates tell where they went. */
  private record Kept(String demand, String supply, int year) {}

  /** Openings and entrants by code. */
  private record Both(double[] demand, double[] supply) {}

  /** A balance that is known. */
  private record Known(Both occupations, Both majors) {}

  private Known known(Sides sides, Kept kept, FlowMatrix flow) {
    double[] openings = known(sides, kept.demand(), flow.occupations());
    double[] entrants = known(sides, kept.supply(), flow.majors());
    AllocationDraws known =
        DirectAllocation.of(
            new AllocationDraws.Sides(column(entrants), column(openings)),
            FlowDraws.known(flow, shares.getOrDefault(kept.year(), flow.shares())));
    return new Known(
        new Both(openings, first(known.supplyByOccupation())),
        new Both(first(known.demandByMajor()), entrants));
  }

  private static double[][] column(double[] values) {
    return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }

  private static double[] first(double[][] byDraw) {
    return Arrays.stream(byDraw).mapToDouble(draws -> draws[0]).toArray();
  }

  private static double[] known(Sides sides, String name, List<String> codes) {
    TreeMap<String, double[]> side = sides.shifted().getOrDefault(name, new TreeMap<>());
    return codes.stream()
        .mapToDouble(code -> side.containsKey(code) ? side.get(code)[0] : 0)
        .toArray();
  }

  /** One side of what was foretold. */
  private record Side(
      String name, List<String> codes, TreeMap<String, RegionBalance.Cell> foretold) {}

  /** What came, and the year before. */
  private record Pair(Both came, Both before) {}

  private List<PastCase> cases(PastKey key, Side side, Pair known) {
    RegionBalance.Cell nobody = RegionBalance.Cell.nobody(settings.draws());
    List<Gap> gaps =
        side.codes().stream()
            .map(code -> side.foretold().getOrDefault(code, nobody))
            .map(cell -> Gap.of(cell.demand(), cell.supply(), settings.threshold()))
            .toList();
    double[] constant = constantShares(gaps, known.before());
    Both came = known.came();
    Both before = known.before();
    List<PastCase> cases = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      String code = side.codes().get(i);
      boolean isThere =
          side.foretold().containsKey(code) || came.demand()[i] > 0 || came.supply()[i] > 0;
      if (isThere) {
        PastCase.Scored scored =
            new PastCase.Scored(
                gaps.get(i),
                before.demand()[i] - before.supply()[i],
                constant[i],
                came.demand()[i],
                came.supply()[i]);
        cases.add(new PastCase(key, side.name(), code, scored));
      }
    }
    return cases;
  }

  /** Gaps had the totals foretold been shared out as they were in the last year known whole. */
  private static double[] constantShares(List<Gap> gaps, Both before) {
    double demand = gaps.stream().mapToDouble(gap -> gap.demand().mean()).sum();
    double supply = gaps.stream().mapToDouble(gap -> gap.supply().mean()).sum();
    double demandBefore = Arrays.stream(before.demand()).sum();
    double supplyBefore = Arrays.stream(before.supply()).sum();
    double[] constant = new double[gaps.size()];
    for (int i = 0; i < constant.length; i++) {
      constant[i] =
          shared(demand, before.demand()[i], demandBefore)
              - shared(supply, before.supply()[i], supplyBefore);
    }
    return constant;
  }

  private static double shared(double total, double part, double whole) {
    return whole > 0 ? total * part / whole : 0;
  }
}
