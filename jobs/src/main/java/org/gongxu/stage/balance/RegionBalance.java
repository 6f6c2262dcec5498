package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.TreeMap;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.matrix.AllocationDraws;
import org.gongxu.flow.matrix.DirectAllocation;
import org.gongxu.flow.matrix.FlowDraws;

/**
 * The balance of one region and year in every joint world.
 *
 * <p>Memory while it is made: 8 bytes × draws × (3 majors + 6 occupations); kept are two arrays of
 * draws a cell.
 *
 * @param at region and year
 * @param occupations both sides of every occupation with openings or entrants
 * @param majors both sides of every major with openings or entrants
 * @param identities how exactly totals agree
 */
record RegionBalance(
    RegionYear at,
    TreeMap<String, Cell> occupations,
    TreeMap<String, Cell> majors,
    IdentityGaps identities)
    implements Serializable {

  /**
   * Both sides of an occupation or a major.
   *
   * @param demand entry openings, one per draw
   * @param supply entrants, one per draw
   */
  record Cell(double[] demand, double[] supply) implements Serializable {

    /** Openings less entrants in one world. */
    double gap(int draw) {
      return demand[draw] - supply[draw];
    }

    /** Neither openings nor entrants. */
    static Cell nobody(int draws) {
      return new Cell(new double[draws], new double[draws]);
    }

    /** The same entrants with other openings. */
    Cell with(double[] openings) {
      return new Cell(openings, supply);
    }

    private boolean isEmpty() {
      for (int d = 0; d < demand.length; d++) {
        if (demand[d] != 0 || supply[d] != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Uses each opening and each entrant once.
   *
   * @param sides openings by occupation, entrants by major
   * @param flow where entrants turn
   * @param settings seed, draws, friction
   */
  static RegionBalance of(Sides sides, FlowDraws flow, BalanceSettings settings) {
    int draws = settings.draws();
    AllocationDraws.Sides laid =
        new AllocationDraws.Sides(
            Sides.laidOut(sides.supply(), flow.majors(), draws),
            Sides.laidOut(sides.demand(), flow.occupations(), draws));
    AllocationDraws result = DirectAllocation.of(laid, flow);
    RegionBalance balance =
        new RegionBalance(
            sides.at(), new TreeMap<>(), new TreeMap<>(), IdentityGaps.of(laid, result, draws));
    for (int o = 0; o < flow.occupations().size(); o++) {
      Cell cell = new Cell(laid.openings()[o], result.supplyByOccupation()[o]);
      balance.keep(balance.occupations, flow.occupations().get(o), cell);
    }
    for (int m = 0; m < flow.majors().size(); m++) {
      Cell cell = new Cell(result.demandByMajor()[m], laid.entrants()[m]);
      balance.keep(balance.majors, flow.majors().get(m), cell);
    }
    return balance;
  }

  private void keep(TreeMap<String, Cell> cells, String code, Cell cell) {
    if (!cell.isEmpty()) {
      cells.put(code, cell);
    }
  }
}
