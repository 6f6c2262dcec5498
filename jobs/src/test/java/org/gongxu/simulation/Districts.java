package org.gongxu.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongxu.sample.world.Variant;

/**
 * Runs the pipeline over many made-up districts and holds what it says against the truth each was
 * drawn from.
 *
 * @param seeds seeds, one district each
 * @param variant size of a district, and whose truth
 * @param draws joint worlds of a run
 * @param folder gets {@code figures.csv}; each district's files lie there while it runs
 */
record Districts(List<Long> seeds, Variant variant, int draws, Path folder) {

  /** Settings were never chosen on these districts. */
  private static final long HELD_OUT = 1000;

  /**
   * Prints the figures: seeds (50), size (1), truth (drawn or committed), folder, first seed less 1
   * (1000), draws (200).
   */
  public static void main(String[] args) throws IOException {
    useSparkDefaults();
    long before = args.length > 4 ? Long.parseLong(args[4]) : HELD_OUT;
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    Variant.Truth truth =
        Variant.Truth.valueOf((args.length > 2 ? args[2] : "drawn").toUpperCase(Locale.ROOT));
    double size = args.length > 1 ? Double.parseDouble(args[1]) : 1;
    Path folder = Path.of(args.length > 3 ? args[3] : "target/districts");
    new Districts(
            LongStream.rangeClosed(before + 1, before + seeds).boxed().toList(),
            new Variant(size, truth),
            args.length > 5 ? Integer.parseInt(args[5]) : 200,
            folder)
        .run(System.out)
        .lines()
        .forEach(System.out::println);
  }

  /** Spark as the launcher starts it, but for what only a second run in one process repays. */
  private static void useSparkDefaults() throws IOException {
    // A run makes more classes than the usual 100 kept: every district would compile them anew.
    System.setProperty("spark.sql.codegen.cache.maxEntries", "10000");
    for (String line : Files.readAllLines(Path.of("conf", "spark-defaults.conf"))) {
      String[] pair = line.trim().split("\\s+");
      if (pair.length == 2 && pair[0].startsWith("spark.")) {
        System.setProperty(pair[0], pair[1]);
      }
    }
  }

  /** Runs every district, telling progress; writes one line a seed and figure. */
  Summary run(PrintStream out) {
    Summary summary = new Summary();
    Path work = folder.resolve("district");
    try {
      Files.createDirectories(folder);
      try (PrintWriter csv =
          new PrintWriter(
              Files.newBufferedWriter(folder.resolve("figures.csv"), StandardCharsets.UTF_8))) {
        csv.println("seed,figure,hits,n,value");
        for (long seed : seeds) {
          clear(work);
          DistrictRun run = DistrictRun.of(work, seed, variant, draws);
          Figures figures = scored(run);
          write(csv, seed, figures);
          summary.add(figures);
          out.println("seed " + seed + ": " + run.told());
        }
      }
      clear(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return summary;
  }

  private static Figures scored(DistrictRun run) {
    Figures figures = new Figures();
    Truth truth = new Truth(run.folder());
    SupplyScores.add(run.lake()::read, truth, figures);
    BalanceScores.add(run.lake()::read, truth, figures);
    CardScores.add(run.lake()::read, truth, figures);
    IntakeScores.add(run.lake()::read, truth, figures);
    return figures;
  }

  private static void write(PrintWriter csv, long seed, Figures figures) {
    figures
        .shares()
        .forEach(
            (name, share) ->
                csv.println(seed + ",\"" + name + "\"," + share.hits() + "," + share.n() + ","));
    figures.values().forEach((name, value) -> csv.println(seed + ",\"" + name + "\",,," + value));
    csv.flush();
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
