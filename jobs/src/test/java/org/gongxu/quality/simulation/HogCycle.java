package org.gongxu.quality.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.intake.IntakeAdvisor;
import org.gongxu.quality.intake.IntakeProblem;
import org.gongxu.quality.intake.Market;
import org.gongxu.quality.intake.Programme;
import org.gongxu.quality.intake.Programme.Bounds;

/**
 * A district over the years: eight schools teach six majors, an intake reaches the market three
 * years later, and demand wanders with growth shocks, a cycle and noise. The adviser sees past
 * demand only, and draws its future from a random walk with the spread it has seen.
 */
final class HogCycle {

  static final int YEARS = 10;
  private static final int LAG = 3;
  private static final int MAJORS = 6;
  private static final int SCHOOLS = 8;
  private static final int DRAWS = 200;
  private static final int PAST = 12;
  private static final double YIELD = 0.8;

  private final double[][] demand = new double[MAJORS][PAST + YEARS + LAG];
  private final long seed;

  HogCycle(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    for (int m = 0; m < MAJORS; m++) {
      double level = Math.log(SCHOOLS * 50 * YIELD);
      double phase = 6.3 * random.nextDouble();
      for (int t = 0; t < demand[m].length; t++) {
        level += 0.08 * random.nextGaussian();
        double cycle = 0.10 * Math.sin(phase + 6.2832 * t / 7);
        demand[m][t] = Math.exp(level + cycle + 0.05 * random.nextGaussian());
      }
    }
  }

  /** How a district sets its intakes. */
  enum Policy {
    /** Leaves them as they are. */
    UNCHANGED,
    /** Scales each by last year's demand over supply: what graduates' employment shows. */
    LAST_YEAR,
    /** Follows the advice. */
    ADVICE
  }

  /** Unfilled openings and graduates without one, over the ten years these intakes are ready. */
  double mismatch(Policy policy) {
    int[][] intakes = new int[YEARS + LAG][];
    int[] start = new int[MAJORS * SCHOOLS];
    Arrays.fill(start, 50);
    for (int t = 0; t < LAG; t++) {
      intakes[t] = start;
    }
    for (int t = 0; t < YEARS; t++) {
      int[] last = intakes[t + LAG - 1];
      intakes[t + LAG] = next(policy, t, last, intakes[t]);
    }
    double sum = 0;
    for (int t = 0; t < YEARS; t++) {
      for (int m = 0; m < MAJORS; m++) {
        sum += Math.abs(demand[m][PAST + t + LAG] - supply(intakes[t + LAG], m));
      }
    }
    return sum / YEARS;
  }

  /** The intake decided in year t, when the intake of three years before meets the market. */
  private int[] next(Policy policy, int t, int[] last, int[] graduating) {
    if (policy == Policy.UNCHANGED) {
      return last;
    }
    IntakeProblem problem = problem(t, last);
    if (policy == Policy.ADVICE) {
      double[] none = new double[last.length];
      Arrays.fill(none, 1);
      return IntakeAdvisor.advise(problem, none).programmes().stream()
          .mapToInt(IntakeAdvice::recommended)
          .toArray();
    }
    int[] next = new int[last.length];
    for (int p = 0; p < next.length; p++) {
      int m = p % MAJORS;
      double tightness = demand[m][PAST + t] / supply(graduating, m);
      next[p] = problem.programmes().get(p).nearest(last[p] * tightness);
    }
    return next;
  }

  private IntakeProblem problem(int t, int[] last) {
    List<Programme> programmes = new ArrayList<>();
    for (int p = 0; p < last.length; p++) {
      int change = Math.max(10, last[p] / 4);
      String school = "s" + p / MAJORS;
      programmes.add(
          new Programme(school, "m" + p % MAJORS, last[p], YIELD, new Bounds(150, 20, change)));
    }
    List<Market> markets = new ArrayList<>();
    double[] none = new double[DRAWS];
    double[] one = new double[DRAWS];
    Arrays.fill(one, 1);
    for (int m = 0; m < MAJORS; m++) {
      markets.add(new Market("m" + m, draws(m, t), none, one, 1, 1));
    }
    return new IntakeProblem(programmes, markets, List.of(), 0.1);
  }

  /** Demand three years on: the mean of the last three years, spread as it has moved before. */
  private double[] draws(int m, int t) {
    int now = PAST + t;
    double level = 0;
    for (int back = 0; back < 3; back++) {
      level += Math.log(demand[m][now - back]) / 3;
    }
    double squares = 0;
    int count = 0;
    for (int past = LAG + 2; past <= now; past++) {
      double before = 0;
      for (int back = 0; back < 3; back++) {
        before += Math.log(demand[m][past - LAG - back]) / 3;
      }
      double miss = Math.log(demand[m][past]) - before;
      squares += miss * miss;
      count++;
    }
    double spread = Math.sqrt(squares / count);
    SplittableRandom random = new SplittableRandom(seed * 1_000_003L + m * 1_009L + t);
    double[] draws = new double[DRAWS];
    double centre = level;
    Arrays.setAll(draws, d -> Math.exp(centre + spread * random.nextGaussian()));
    return draws;
  }

  private static double supply(int[] intake, int major) {
    double sum = 0;
    for (int s = 0; s < SCHOOLS; s++) {
      sum += YIELD * intake[s * MAJORS + major];
    }
    return sum;
  }
}
