package org.gongxu.flow.matrix;

import java.util.Arrays;

/** Reads an allocation out of the fitted table with its extra row and column. */
final class AllocationTables {

  private AllocationTables() {}

  static Allocation of(ProportionalFit fit, double[][] flow, double[] entrants, double[] openings) {
    int majors = entrants.length;
    int occupations = openings.length;
    double[][] matched = new double[majors][];
    double[] byMajor = new double[majors];
    double[] byOccupation = new double[occupations];
    for (int m = 0; m < majors; m++) {
      matched[m] = Arrays.copyOf(fit.cells()[m], occupations);
      for (int o = 0; o < occupations; o++) {
        byMajor[m] += matched[m][o];
        byOccupation[o] += matched[m][o];
      }
    }
    double[] demand = new double[majors];
    double beyond = demandByMajor(matched, byOccupation, openings, demand);
    return new Allocation(
        matched,
        minus(entrants, byMajor),
        minus(openings, byOccupation),
        demand,
        supplyByOccupation(matched, byMajor, entrants, flow),
        beyond,
        new Allocation.Convergence(fit.iterations(), fit.error(), fit.converged()));
  }

  /** Splits each occupation's openings by who is matched to it; returns what no major is. */
  private static double demandByMajor(
      double[][] matched, double[] byOccupation, double[] openings, double[] demand) {
    double beyond = 0;
    for (int o = 0; o < openings.length; o++) {
      if (!(byOccupation[o] > 0)) {
        beyond += openings[o];
        continue;
      }
      double perMatch = openings[o] / byOccupation[o];
      for (int m = 0; m < matched.length; m++) {
        demand[m] += matched[m][o] * perMatch;
      }
    }
    return beyond;
  }

  /** Splits each major's entrants by where they are matched; by the flow where nobody is. */
  private static double[] supplyByOccupation(
      double[][] matched, double[] byMajor, double[] entrants, double[][] flow) {
    double[] supply = new double[flow.length == 0 ? 0 : flow[0].length];
    for (int m = 0; m < matched.length; m++) {
      boolean placed = byMajor[m] > 0;
      double factor = placed ? entrants[m] / byMajor[m] : entrants[m];
      double[] pattern = placed ? matched[m] : flow[m];
      for (int o = 0; o < supply.length; o++) {
        supply[o] += pattern[o] * factor;
      }
    }
    return supply;
  }

  private static double[] minus(double[] total, double[] part) {
    double[] rest = new double[total.length];
    Arrays.setAll(rest, i -> total[i] - part[i]);
    return rest;
  }
}
