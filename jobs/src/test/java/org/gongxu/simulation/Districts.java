package org.gongxu.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the pipeline over many made-up districts and holds what it says against the truth each was
 * drawn from.
 *
 * @param request seeds, variant, draws; its folder gets {@code figures.csv}, and each district's
 *     files lie there while it runs
 */
record Districts(Request request) {

  /** Prints the figures; arguments as {@link Request} has them. */
  public static void main(String[] args) throws IOException {
    useSparkDefaults();
    new Districts(Request.of(args)).run(System.out).lines().forEach(System.out::println);
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
    Path folder = request.folder();
    Path work = folder.resolve("district");
    try {
      Files.createDirectories(folder);
      try (PrintWriter csv =
          new PrintWriter(
              Files.newBufferedWriter(folder.resolve("figures.csv"), StandardCharsets.UTF_8))) {
        csv.println("seed,figure,hits,n,value");
        for (long seed : request.seeds()) {
          clear(work);
          DistrictRun run = DistrictRun.of(work, seed, request.variant(), request.draws());
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
    DemandScores.add(run.lake()::read, truth, figures);
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
