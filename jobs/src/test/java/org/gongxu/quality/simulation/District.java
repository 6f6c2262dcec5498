package org.gongxu.quality.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Dossiers.Surroundings;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;

/**
 * A made-up district whose truth is known: 90 programmes over eight cohorts, some sound, some truly
 * failing, many small; weak intakes, good and bad years, and people who do not answer.
 *
 * @param cohorts what the survey saw
 * @param truth the true placement rate of each programme at the average intake in an average year
 * @param small programmes with fewer than 20 graduates a year
 */
record District(
    List<CohortGroup> cohorts, Map<Programme, Double> truth, Map<Programme, Boolean> small) {

  static final int FIRST = 2017;
  static final int LAST = 2024;
  static final double FAILING = 0.75;
  static final double SOUND = 0.85;
  private static final double LOW_INTAKE = -0.9;

  /** Makes the district of a seed in which a share of programmes truly fails. */
  static District of(long seed, double failing) {
    SplittableRandom random = new SplittableRandom(seed);
    District district = new District(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    double[] shocks = new double[LAST - FIRST + 1];
    Arrays.setAll(shocks, year -> 0.25 * random.nextGaussian());
    for (int i = 0; i < 90; i++) {
      Programme programme =
          new Programme(String.format("s%d", i % 10), String.format("m%02d", i / 3));
      double kind = random.nextDouble();
      double rate =
          kind < failing
              ? 0.50 + 0.20 * random.nextDouble()
              : kind < failing + 0.10
                  ? FAILING + 0.10 * random.nextDouble()
                  : 0.87 + 0.10 * random.nextDouble();
      boolean small = random.nextDouble() < 0.45;
      district.truth.put(programme, rate);
      district.small.put(programme, small);
      int size = small ? 8 + random.nextInt(12) : 25 + random.nextInt(90);
      double low = random.nextDouble();
      for (int year = FIRST; year <= LAST; year++) {
        double logit =
            Math.log(rate / (1 - rate)) + shocks[year - FIRST] + 0.12 * random.nextGaussian();
        int weak = (int) Math.round(low * size);
        CohortKey key = new CohortKey(programme.school(), programme.major(), year, 0);
        district.add(random, key, "high", new int[] {size - weak, 10}, logit - LOW_INTAKE / 2);
        district.add(random, key, "low", new int[] {weak, 25}, logit + LOW_INTAKE / 2);
      }
    }
    return district;
  }

  /** A market in balance everywhere, so that quality alone decides. */
  Surroundings balanced() {
    double[] even = new double[20];
    Arrays.fill(even, 100);
    Map<Programme, Balance> balances = new TreeMap<>();
    truth.keySet().forEach(p -> balances.put(p, new Balance(even, even, 0.05, 1)));
    return new Surroundings(balances, Map.of());
  }

  boolean isFailing(Programme programme) {
    return truth.get(programme) < FAILING;
  }

  boolean isSound(Programme programme) {
    return truth.get(programme) > SOUND;
  }

  /** Adds a group of so many graduates, so many percent of whom do not answer. */
  private void add(
      SplittableRandom random, CohortKey key, String group, int[] sizeAndSilent, double logit) {
    if (sizeAndSilent[0] == 0) {
      return;
    }
    Map<Destination, Long> counts = new EnumMap<>(Destination.class);
    for (int i = 0; i < sizeAndSilent[0]; i++) {
      boolean placed = random.nextDouble() < 1 / (1 + Math.exp(-logit));
      boolean silent = random.nextInt(100) < sizeAndSilent[1];
      Destination where = placed ? Destination.CONTRACT : Destination.SEEKING;
      counts.merge(silent ? Destination.UNKNOWN : where, 1L, Long::sum);
    }
    cohorts.add(new CohortGroup(key, group, counts, Map.of()));
  }
}
