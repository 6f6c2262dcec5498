package org.gongxu.flow.rate;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;

/**
 * One kind of rate (completion, further study …) for every cell, each shrunk towards its parent:
 * school and major → major → category → all.
 *
 * <p>Evidence climbs: at each level κ is estimated ({@link Concentration}) and each child counts as
 * the independent trials it is worth. Belief descends: given its parent's rate m, a cell's rate is
 * Beta(κ m + successes, κ (1 − m) + failures), the empirical-Bayes form of ROA's random
 * coefficients; a coming cohort's rate lies around the cell's with the concentration cohorts have
 * shown. Draws go the same way, so cells of a family share their parent's uncertainty in each joint
 * world.
 */
public final class RateTree implements Serializable {

  private static final double ROOT_PRIOR = 0.5;

  private final RateNode root;
  private final int depth;
  private final double[] concentration;
  private final Discount discount;

  private RateTree(RateNode root, int depth, double[] concentration, Discount discount) {
    this.root = root;
    this.depth = depth;
    this.concentration = concentration;
    this.discount = discount;
  }

  /**
   * Fits the tree, the discount chosen by fit.
   *
   * @param cells evidence, all paths of one length; any order
   * @param year the year to weigh cohorts for; later cohorts count in full
   */
  public static RateTree fit(List<RateCell> cells, int year) {
    return fit(cells, year, Discount.fit(cells));
  }

  /** Fits the tree with a given discount. */
  public static RateTree fit(List<RateCell> cells, int year, Discount discount) {
    int depth = cells.isEmpty() ? 1 : cells.get(0).path().size();
    RateNode root = new RateNode(List.of(), null);
    for (RateCell cell : cells) {
      if (cell.path().size() != depth) {
        throw new IllegalArgumentException(
            "Cannot fit rates: path %s has %d levels, others have %d"
                .formatted(cell.path(), cell.path().size(), depth));
      }
      RateNode node = root;
      for (String key : cell.path()) {
        node = node.child(key);
      }
      for (RateCell.Cohort cohort : cell.cohorts()) {
        node.cohorts.add(discount.discounted(cohort, year));
        for (RateNode at = node; at != null; at = at.parent) {
          at.trials += cohort.tally().trials();
        }
      }
    }
    return new RateTree(root, depth, climb(root, depth), discount);
  }

  /** Estimates κ from the cells up and leaves at each node the evidence on its rate. */
  private static double[] climb(RateNode root, int depth) {
    double[] kappa = new double[depth + 1];
    kappa[depth] = Concentration.fit(root.atDepth(depth).stream().map(n -> n.cohorts).toList());
    for (RateNode leaf : root.atDepth(depth)) {
      leaf.cohorts.forEach(c -> leaf.evidence = leaf.evidence.plus(c.effective(kappa[depth])));
    }
    for (int level = depth - 1; level >= 0; level--) {
      double fitted =
          Concentration.fit(
              root.atDepth(level).stream()
                  .map(n -> n.children.values().stream().map(c -> c.evidence).toList())
                  .toList());
      kappa[level] = fitted;
      for (RateNode node : root.atDepth(level)) {
        for (RateNode child : node.children.values()) {
          node.evidence = node.evidence.plus(child.evidence.effective(fitted));
        }
      }
    }
    return kappa;
  }

  /** How much less an older cohort counts. */
  public Discount discount() {
    return discount;
  }

  /**
   * κ of the children of a level: 0 for those under the root; the last is that of cohorts around
   * their cell.
   */
  public double concentration(int level) {
    return concentration[level];
  }

  /**
   * Draws of a coming cohort's rate.
   *
   * @param path the cell; one without evidence takes after its nearest parent that has some
   * @param seed the seed of this kind of rate
   * @param draws the number of joint worlds
   * @return one rate per draw, 0 to 1
   */
  public double[] draws(List<String> path, Seed seed, int draws) {
    double[] rate = means(path, seed, draws);
    Seed cohort = seed.child("cohort").child(String.join("\u0000", path));
    for (int d = 0; d < draws; d++) {
      rate[d] = beta(cohort.stream(d), concentration[depth], rate[d], Tally.NONE);
    }
    return rate;
  }

  /** Draws of the cell's own long-run rate, without the chance of a coming cohort. */
  public double[] means(List<String> path, Seed seed, int draws) {
    requireDepth(path);
    double[] mean = new double[draws];
    Seed top = seed.child("root");
    for (int d = 0; d < draws; d++) {
      mean[d] =
          top.stream(d)
              .beta(
                  ROOT_PRIOR + root.evidence.successes(),
                  ROOT_PRIOR + root.evidence.trials() - root.evidence.successes());
    }
    RateNode node = root;
    for (int level = 0; level < depth; level++) {
      node = node == null ? null : node.children.get(path.get(level));
      Tally evidence = node == null ? Tally.NONE : node.evidence;
      Seed key = seed.child("mean").child(String.join("\u0000", path.subList(0, level + 1)));
      for (int d = 0; d < draws; d++) {
        mean[d] = beta(key.stream(d), concentration[level], mean[d], evidence);
      }
    }
    return mean;
  }

  /** The posterior mean of a cell's rate, without drawing. */
  public double mean(List<String> path) {
    requireDepth(path);
    double mean =
        (ROOT_PRIOR + root.evidence.successes()) / (2 * ROOT_PRIOR + root.evidence.trials());
    RateNode node = root;
    for (int level = 0; level < depth && node != null; level++) {
      node = node.children.get(path.get(level));
      if (node != null) {
        double kappa = concentration[level];
        mean = (kappa * mean + node.evidence.successes()) / (kappa + node.evidence.trials());
      }
    }
    return mean;
  }

  /** The cell's rate with its reliability, as published; the interval is of the given draws. */
  public ShrunkenRate summary(List<String> path, double[] draws) {
    RateNode node = root;
    int basis = 0;
    for (String key : path) {
      node = node == null ? null : node.children.get(key);
      basis += node != null && node.trials > 0 ? 1 : 0;
    }
    DrawSummary summary = DrawSummary.of(draws);
    double kappa = concentration[depth - 1];
    double effective = node == null ? 0 : node.evidence.trials();
    double shrinkage = kappa / (kappa + effective);
    return new ShrunkenRate(
        path,
        mean(path),
        summary.p10(),
        summary.p90(),
        node == null ? 0 : node.trials,
        effective,
        kappa,
        shrinkage,
        1 - shrinkage,
        basis);
  }

  private void requireDepth(List<String> path) {
    if (path.size() != depth || path.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "Invalid path %s: these rates have %d levels".formatted(path, depth));
    }
  }

  private static double beta(RandomStream stream, double kappa, double mean, Tally evidence) {
    // Off the ends: a shape of 0 has no distribution.
    double m = Math.min(1 - 1e-9, Math.max(1e-9, mean));
    double failures = Math.max(0, evidence.trials() - evidence.successes());
    return stream.beta(kappa * m + evidence.successes(), kappa * (1 - m) + failures);
  }
}
