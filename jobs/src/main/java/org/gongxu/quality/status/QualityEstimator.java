package org.gongxu.quality.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns counts into quality rows: weights for non-response, fits the case mix, learns the
 * shrinkage, and sets each cohort in its funnel. The order of the input does not matter.
 */
public final class QualityEstimator {

  private QualityEstimator() {}

  /**
   * Estimates one measure for every cohort, wave by wave.
   *
   * @param groups counts per cohort and intake group; a key may occur once per group
   * @return one row per cohort key that has graduates, sorted by key
   */
  public static List<QualityRow> estimate(List<CohortGroup> groups, Measure measure) {
    SortedMap<Integer, SortedMap<CohortKey, List<CohortGroup>>> waves = new TreeMap<>();
    groups.stream()
        .sorted((a, b) -> a.intakeGroup().compareTo(b.intakeGroup()))
        .filter(group -> group.base(measure) > 0)
        .forEach(
            group ->
                waves
                    .computeIfAbsent(group.key().waveMonths(), wave -> new TreeMap<>())
                    .computeIfAbsent(group.key(), key -> new ArrayList<>())
                    .add(group));
    List<QualityRow> rows = new ArrayList<>();
    waves.values().forEach(cohorts -> rows.addAll(wave(cohorts, measure)));
    rows.sort((a, b) -> a.key().compareTo(b.key()));
    return List.copyOf(rows);
  }

  /** Adds the schools' counts up to the region, per major, year, wave and intake group. */
  public static List<CohortGroup> region(List<CohortGroup> groups) {
    SortedMap<CohortKey, SortedMap<String, CohortGroup>> sums = new TreeMap<>();
    for (CohortGroup group : groups) {
      sums.computeIfAbsent(group.key().inRegion(), key -> new TreeMap<>())
          .compute(group.intakeGroup(), (name, sum) -> group.inRegionPlus(sum));
    }
    return sums.values().stream().flatMap(perGroup -> perGroup.values().stream()).toList();
  }

  private static List<QualityRow> wave(
      SortedMap<CohortKey, List<CohortGroup>> cohorts, Measure measure) {
    CaseMix mix = CaseMix.fit(cohorts.values().stream().flatMap(List::stream).toList(), measure);
    List<WeightedShare> shares = new ArrayList<>();
    List<Shrinkage.Cell> cells = new ArrayList<>();
    cohorts.forEach(
        (key, cohort) -> {
          WeightedShare share = WeightedShare.of(cohort, measure);
          shares.add(share);
          cells.add(cell(share, mix.expected(cohort, measure)));
        });
    Shrinkage.Prior prior = Shrinkage.fit(cells.stream().filter(c -> c.asked() > 0).toList());
    Funnel funnel = Funnel.of(cells.stream().mapToDouble(QualityEstimator::score).toArray());
    double[] ranks = ranks(new ArrayList<>(cohorts.keySet()), shares);
    List<QualityRow> rows = new ArrayList<>();
    int i = 0;
    for (CohortKey key : cohorts.keySet()) {
      Shrinkage.Cell cell = cells.get(i);
      WeightedShare share = shares.get(i);
      double shift = Logit.of(mix.overall()) - Logit.of(cell.expected());
      rows.add(
          new QualityRow(
              key,
              measure,
              share,
              cell.expected(),
              prior,
              prior.posterior(cell, shift),
              Interval.wilson(share.share(), share.effective()),
              funnel.zone(share.share(), cell.expected(), share.effective()),
              funnel.limits95(cell.expected(), share.effective()),
              ranks[i]));
      i++;
    }
    return rows;
  }

  private static Shrinkage.Cell cell(WeightedShare share, double expected) {
    double yes = share.asked() == 0 ? 0 : share.share() * share.effective();
    return new Shrinkage.Cell(yes, share.effective(), expected);
  }

  private static double score(Shrinkage.Cell cell) {
    return Funnel.score(cell.yes() / cell.asked(), cell.expected(), cell.asked());
  }

  private static double[] ranks(List<CohortKey> keys, List<WeightedShare> shares) {
    SortedMap<Integer, double[]> byYear = new TreeMap<>();
    for (CohortKey key : keys) {
      byYear.computeIfAbsent(
          key.graduationYear(),
          year -> {
            double[] all = new double[keys.size()];
            Arrays.setAll(
                all, j -> keys.get(j).graduationYear() == year ? shares.get(j).raw() : Double.NaN);
            return Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
          });
    }
    double[] ranks = new double[keys.size()];
    for (int i = 0; i < ranks.length; i++) {
      double[] peers = byYear.get(keys.get(i).graduationYear());
      double own = shares.get(i).raw();
      double lower = Arrays.stream(peers).filter(peer -> peer < own).count();
      ranks[i] = Double.isNaN(own) ? Double.NaN : lower / peers.length;
    }
    return ranks;
  }
}
