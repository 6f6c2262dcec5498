package org.gongxu.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  private static final long HELD_OUT = 1000;

  private TenIntakes() {}

  /** Prints the figures: seeds (50), size (1), truth (drawn or committed), folder, first less 1. */
  public static void main(String[] args) throws IOException {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    double size = args.length > 1 ? Double.parseDouble(args[1]) : 1;
    Variant.Truth truth =
        Variant.Truth.valueOf((args.length > 2 ? args[2] : "drawn").toUpperCase(Locale.ROOT));
    Path folder = Path.of(args.length > 3 ? args[3] : "target/districts");
    long before = args.length > 4 ? Long.parseLong(args[4]) : HELD_OUT;
    Variant variant = new Variant(size, truth);
    Summary summary = new Summary();
    for (long seed = before + 1; seed <= before + seeds; seed++) {
      Figures figures = run(folder.resolve("intake"), variant, seed);
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
