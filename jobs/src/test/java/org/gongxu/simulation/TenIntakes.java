package org.gongxu.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongxu.sample.SampleDistrict;
import org.gongxu.sample.SampleOptions;
import org.gongxu.sample.world.Variant;
import org.gongxu.sample.world.World;
import org.gongxu.simulation.IntakeYears.Policy;

/**
 * Ten intake years of many made-up districts under three policies, without Spark: the pipeline's
 * own forecasting, flow matrix, allocation and adviser, set against the openings that came.
 */
final class TenIntakes {

  private TenIntakes() {}

  /** Prints the figures; arguments as {@link Request} has them. */
  public static void main(String[] args) throws IOException {
    Request request = Request.of(args);
    Summary summary = new Summary();
    for (long seed : request.seeds()) {
      Figures figures = run(request.folder().resolve("intake"), request.variant(), seed);
      summary.add(figures);
      System.out.println("seed " + seed + ": " + figures.values());
    }
    summary.lines().forEach(System.out::println);
  }

  /** Makes a district and lives through its ten intakes under every policy. */
  static Figures run(Path site, Variant variant, long seed) throws IOException {
    Files.createDirectories(site);
    SampleDistrict.generate(new SampleOptions(site.resolve("data"), 1, seed, variant));
    Figures figures = new Figures();
    IntakeYears years = new IntakeYears(new Truth(site), variant.of(World.of(1), seed), seed);
    double[][] mismatch = new double[Policy.values().length][];
    for (Policy policy : Policy.values()) {
      mismatch[policy.ordinal()] = years.mismatch(policy);
      figures.value("mismatch a year by occupation: " + policy, mismatch[policy.ordinal()][0]);
      figures.value("mismatch a year by major: " + policy, mismatch[policy.ordinal()][1]);
    }
    double[] advised = mismatch[Policy.ADVICE.ordinal()];
    for (Policy rival : new Policy[] {Policy.UNCHANGED, Policy.LAST_YEAR}) {
      double[] other = mismatch[rival.ordinal()];
      figures.look("advice below " + rival + " by occupation", advised[0] < other[0]);
      figures.look("advice below " + rival + " by major", advised[1] < other[1]);
    }
    return figures;
  }
}
