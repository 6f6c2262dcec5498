package org.gongxu.flow.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.rate.RateCell;
import org.gongxu.flow.rate.RateTree;
import org.gongxu.flow.rate.Tally;

/** Times proportional fitting and shrunken rates: 60 majors, 100 occupations, 500 draws. */
final class AllocationScale {

  private static final int MAJORS = 60;
  private static final int OCCUPATIONS = 100;
  private static final int DRAWS = 500;

  private AllocationScale() {}

  /** Prints seconds, rounds and identities; the later repetitions are warm. */
  public static void main(String[] args) {
    for (int leads : new int[] {8, 1000}) {
      FlowMatrix flow = flow(leads);
      RandomStream random = Seed.of(12).stream(leads);
      AllocationDraws.Sides sides =
          new AllocationDraws.Sides(counts(random, MAJORS, 80), counts(random, OCCUPATIONS, 50));
      for (int repetition = 0; repetition < 5; repetition++) {
        long begin = System.nanoTime();
        AllocationDraws result =
            AllocationDraws.of(
                sides, flow, Seed.of(1), new Allocator(0.05, ProportionalFit.Stop.DEFAULT));
        print("allocation, about " + leads + " leads a major", begin);
        System.out.println("  " + result.worst() + " " + Identities.of(sides, result));
      }
    }
    for (int repetition = 0; repetition < 5; repetition++) {
      List<RateCell> cells = cells();
      long begin = System.nanoTime();
      RateTree tree = RateTree.fit(cells, 2025);
      print("rates of 300 cells by 7 cohorts, fit", begin);
      begin = System.nanoTime();
      cells.forEach(cell -> tree.draws(cell.path(), Seed.of(1), DRAWS));
      print("rates of 300 cells, 500 draws each", begin);
    }
  }

  private static void print(String what, long begin) {
    System.out.printf(Locale.ROOT, "%s: %.3f s%n", what, (System.nanoTime() - begin) / 1e9);
  }

  private static FlowMatrix flow(int leads) {
    RandomStream random = Seed.of(11).stream(leads);
    double[][] jobs = new double[MAJORS][OCCUPATIONS];
    double[][] crosswalk = new double[MAJORS][OCCUPATIONS];
    for (int m = 0; m < MAJORS; m++) {
      for (int k = 0; k < leads; k++) {
        int o = (int) (random.uniform() * OCCUPATIONS);
        crosswalk[m][o] = 1;
        jobs[m][o] = random.binomial(40, 0.3);
      }
    }
    return FlowMatrix.fit(
        new FlowEvidence(codes("M", MAJORS), codes("O", OCCUPATIONS), jobs, crosswalk));
  }

  private static double[][] counts(RandomStream random, int rows, double mean) {
    double[][] counts = new double[rows][DRAWS];
    for (double[] row : counts) {
      double level = mean * random.gamma(2) / 2;
      for (int d = 0; d < DRAWS; d++) {
        row[d] = Math.rint(level * random.gamma(20) / 20);
      }
    }
    return counts;
  }

  private static List<RateCell> cells() {
    RandomStream random = Seed.of(3).stream(0);
    List<RateCell> cells = new ArrayList<>();
    for (int c = 0; c < 300; c++) {
      List<RateCell.Cohort> cohorts = new ArrayList<>();
      for (int year = 2018; year < 2025; year++) {
        int n = 10 + random.binomial(60, 0.5);
        cohorts.add(new RateCell.Cohort(year, new Tally(random.binomial(n, 0.85), n)));
      }
      cells.add(new RateCell(List.of("C" + c / 40, "M" + c / 5, "S" + c), cohorts));
    }
    return cells;
  }

  private static List<String> codes(String kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> kind + (1000 + i)).toList();
  }
}
