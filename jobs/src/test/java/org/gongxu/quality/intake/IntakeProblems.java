package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.Label;
import org.gongxu.quality.intake.Programme.Bounds;

/** Made-up intake problems, and their cost by the definition, draw by draw. */
final class IntakeProblems {

  private IntakeProblems() {}

  /** A district whose schools each offer some of the majors and have a total. */
  static IntakeProblem district(
      SplittableRandom random, int schools, int majors, int offered, int draws) {
    List<Programme> programmes = new ArrayList<>();
    List<SharedLimit> limits = new ArrayList<>();
    double[] sizes = new double[majors];
    for (int s = 0; s < schools; s++) {
      int[] members = new int[offered];
      int total = 0;
      int first = random.nextInt(majors);
      for (int i = 0; i < offered; i++) {
        int m = (first + i * (1 + s % 3)) % majors;
        int current = 30 + random.nextInt(90);
        members[i] = programmes.size();
        programmes.add(
            new Programme(
                "s" + s,
                "m" + m,
                current,
                0.4 + 0.5 * random.nextDouble(),
                new Bounds(current + 40, 25, Math.max(20, current / 4))));
        sizes[m] += current * programmes.get(members[i]).entrantsPerPlace();
        total += current;
      }
      double[] use = new double[offered];
      Arrays.fill(use, 1);
      limits.add(
          new SharedLimit(
              "s" + s, new Label("总数", "total"), members, use, 0.8 * total, 1.05 * total));
    }
    List<Market> markets = new ArrayList<>();
    for (int m = 0; m < majors; m++) {
      markets.add(market(random, "m" + m, Math.max(20, sizes[m]), draws));
    }
    return new IntakeProblem(programmes, markets, limits, 0.05);
  }

  /** The expected cost from its definition: the mean over draws. */
  static double directCost(IntakeProblem problem, int[] places) {
    double sum = 0;
    for (Market market : problem.markets()) {
      for (int d = 0; d < market.demand().length; d++) {
        double supply = market.elsewhere()[d];
        for (int p = 0; p < places.length; p++) {
          Programme programme = problem.programmes().get(p);
          boolean own = programme.major().equals(market.major());
          supply += own ? places[p] * programme.entrantsPerPlace() * market.yieldFactor()[d] : 0;
        }
        double miss = market.demand()[d] - supply;
        double loss = miss > 0 ? market.costUnder() * miss : -market.costOver() * miss;
        sum += loss / market.demand().length;
      }
    }
    for (int p = 0; p < places.length; p++) {
      sum += problem.costOfChange() * Math.abs(places[p] - problem.programmes().get(p).current());
    }
    return sum;
  }

  private static Market market(SplittableRandom random, String major, double size, int draws) {
    double level = size * (0.6 + 0.9 * random.nextDouble());
    double[] demand = new double[draws];
    double[] elsewhere = new double[draws];
    double[] yield = new double[draws];
    for (int d = 0; d < draws; d++) {
      demand[d] = level * Math.exp(0.25 * random.nextGaussian());
      elsewhere[d] = 0.1 * size * random.nextDouble();
      yield[d] = Math.exp(0.05 * random.nextGaussian());
    }
    return new Market(major, demand, elsewhere, yield, 1, 1);
  }
}
