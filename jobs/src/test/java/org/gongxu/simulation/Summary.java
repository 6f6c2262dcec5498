package org.gongxu.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of many districts in one table. */
final class Summary {

  private final Map<String, List<Share>> shares = new LinkedHashMap<>();
  private final Map<String, List<Double>> values = new LinkedHashMap<>();

  /** Prints the summary of a folder's {@code figures.csv}, of however many districts it holds. */
  public static void main(String[] args) throws IOException {
    of(Files.readAllLines(Path.of(args[0], "figures.csv"))).lines().forEach(System.out::println);
  }

  /**
   * Reads figures kept as CSV.
   *
   * @param csv a header, then seed, quoted figure, hits, n and value
   */
  static Summary of(List<String> csv) {
    Map<String, Figures> seeds = new LinkedHashMap<>();
    for (String line : csv.subList(1, csv.size())) {
      int open = line.indexOf('"');
      int close = line.lastIndexOf('"');
      String figure = line.substring(open + 1, close);
      String[] cells = line.substring(close + 2).split(",", -1);
      Figures figures = seeds.computeIfAbsent(line.substring(0, open), seed -> new Figures());
      if (cells[2].isEmpty()) {
        Share share = new Share(Long.parseLong(cells[0]), Long.parseLong(cells[1]));
        figures.shares().put(figure, share);
      } else {
        figures.value(figure, Double.parseDouble(cells[2]));
      }
    }
    Summary summary = new Summary();
    seeds.values().forEach(summary::add);
    return summary;
  }

  void add(Figures figures) {
    figures
        .shares()
        .forEach((name, share) -> shares.computeIfAbsent(name, k -> new ArrayList<>()).add(share));
    figures
        .values()
        .forEach((name, value) -> values.computeIfAbsent(name, k -> new ArrayList<>()).add(value));
  }

  /** All looks at a figure together. */
  Share pooled(String figure) {
    return shares.getOrDefault(figure, List.of()).stream().reduce(Share.NONE, Share::plus);
  }

  /**
   * Standard error of a pooled rate when looks within a district hang together: the linearised
   * ratio estimator over districts (Cochran 1977, 6.8), √(m ÷ (m − 1) Σ(hᵢ − p nᵢ)²) ÷ Σnᵢ.
   */
  double clusteredError(String figure) {
    List<Share> each = shares.getOrDefault(figure, List.of());
    Share all = pooled(figure);
    double squares = 0;
    for (Share share : each) {
      double off = share.hits() - all.rate() * share.n();
      squares += off * off;
    }
    int m = each.size();
    return Math.sqrt(squares * m / (m - 1)) / all.n();
  }

  /** The table: shares with two standard errors, then values with mean, error and extremes. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format("%-58s %9s %9s %8s %8s", "share", "of n", "rate", "± binom", "± seeds"));
    for (String name : shares.keySet()) {
      Share all = pooled(name);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-58s %9d %9.3f %8.3f %8.3f",
              name,
              all.n(),
              all.rate(),
              all.standardError(),
              clusteredError(name)));
    }
    lines.add("");
    lines.add(
        String.format(
            "%-58s %9s %9s %8s %9s %9s", "value", "seeds", "mean", "± seeds", "least", "most"));
    values.forEach((name, each) -> lines.add(valueLine(name, each)));
    return lines;
  }

  private static String valueLine(String name, List<Double> each) {
    double mean = each.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    double squares = each.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double error = Math.sqrt(squares / (each.size() - 1) / each.size());
    return String.format(
        Locale.ROOT,
        "%-58s %9d %9.4g %8.2g %9.4g %9.4g",
        name,
        each.size(),
        mean,
        error,
        each.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
        each.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
  }
}
