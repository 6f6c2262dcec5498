package org.gongxu.stage.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongxu.TestSpark;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.hierarchy.ErrorCovariance;
import org.gongxu.forecasting.hierarchy.Hierarchy;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * Whether adding up helped at past origins: the combination's error by level, as it was made and
 * made to add up in several ways. A covariance is learnt from errors known by the origin, those of
 * earlier origins; an origin that knew fewer than two is left out.
 */
public final class HierarchyEvidence {

  private static final Map<String, BiFunction<Hierarchy, List<DemandCell>, ErrorCovariance>>
      COVARIANCES =
          new TreeMap<>(
              Map.of(
                  "MinT of root scale (published)",
                  IndustryReconciliation::covariance,
                  "MinT of scale",
                  (hierarchy, nodes) -> ErrorCovariance.scaled(errors(nodes), scales(nodes)),
                  "MinT-shrink",
                  (hierarchy, nodes) -> ErrorCovariance.shrunk(errors(nodes)),
                  "WLS root scale",
                  (hierarchy, nodes) -> diagonal(nodes, 0.5),
                  "WLS scale",
                  (hierarchy, nodes) -> diagonal(nodes, 1),
                  "WLS structure",
                  (hierarchy, nodes) -> ErrorCovariance.structural(hierarchy),
                  "OLS",
                  (hierarchy, nodes) -> ErrorCovariance.identity(hierarchy)));

  private final Map<String, double[]> sums = new TreeMap<>();

  private HierarchyEvidence() {}

  /**
   * Prints a table of mean absolute scaled errors.
   *
   * @param args the folder of a site's lake, its tables written by the train stage
   */
  public static void main(String[] args) {
    List<Row> steps =
        PastPath.Step.in(
                TestSpark.session()
                    .read()
                    .format("delta")
                    .load(Path.of(args[0], "4-models", "backtest").toString()))
            .collectAsList();
    Map<String, List<PastPath.Step>> byIndustry = new TreeMap<>();
    for (Row step : steps) {
      byIndustry
          .computeIfAbsent(step.getString(0), key -> new ArrayList<>())
          .add(PastPath.Step.of(step));
    }
    HierarchyEvidence evidence = new HierarchyEvidence();
    byIndustry.forEach((keyIndustry, own) -> evidence.add(PastPath.of(own)));
    evidence.print();
  }

  private void add(List<PastPath> paths) {
    List<PastPath> ordered = new ArrayList<>(paths);
    ordered.sort(Comparator.comparing(PastPath::origin).thenComparing(path -> path.cell().key()));
    for (String origin : ordered.stream().map(PastPath::origin).distinct().toList()) {
      List<PastPath> own = ordered.stream().filter(path -> path.origin().equals(origin)).toList();
      Map<String, double[]> errors = new TreeMap<>();
      for (PastPath path : ordered) {
        errors.merge(path.cell().key(), known(path, origin), HierarchyEvidence::join);
      }
      if (errors.values().stream().allMatch(each -> each.length >= 2)) {
        score(own, errors);
      }
    }
  }

  /** Errors of a path in periods up to an origin. */
  private static double[] known(PastPath path, String origin) {
    int steps = Period.parse(origin).index() - Period.parse(path.origin()).index();
    return Arrays.copyOf(path.errors(), Math.max(0, Math.min(steps, path.forecast().length)));
  }

  private void score(List<PastPath> own, Map<String, double[]> errors) {
    List<PastPath> bottom = own.stream().filter(path -> path.cell().isBottom()).toList();
    for (PastPath path : own) {
      score("base", path, path.forecast());
    }
    List<DemandCell> cells = bottom.stream().map(path -> node(path, errors)).toList();
    List<DemandCell> sums =
        own.stream()
            .filter(path -> !path.cell().isBottom())
            .map(path -> node(path, errors))
            .toList();
    Map<String, List<DemandCell>> guides = new TreeMap<>();
    guides.put("none", List.of());
    guides.put("total", sums.stream().filter(DemandCell::isTotal).toList());
    guides.put("margins", sums.stream().filter(sum -> !sum.isTotal()).toList());
    guides.put("margins, else total", IndustryReconciliation.guides(sums));
    guides.put("total and margins", sums);
    guides.forEach(
        (nodes, above) ->
            COVARIANCES.forEach(
                (name, covariance) -> {
                  double[][] adjusted = IndustryReconciliation.adjusted(cells, above, covariance);
                  own.forEach(
                      path -> score(nodes + ", " + name, path, sum(path, bottom, adjusted)));
                }));
  }

  private static double[] sum(PastPath of, List<PastPath> bottom, double[][] adjusted) {
    double[] sum = new double[of.forecast().length];
    for (int i = 0; i < adjusted.length; i++) {
      PastPath.Cell cell = bottom.get(i).cell();
      if (covers(of.cell().industry(), cell.industry())
          && covers(of.cell().occupation(), cell.occupation())
          && covers(of.cell().region(), cell.region())) {
        for (int h = 0; h < sum.length; h++) {
          sum[h] += adjusted[i][h];
        }
      }
    }
    return sum;
  }

  private static boolean covers(String code, String other) {
    return code.equals(DemandCell.ALL) || code.equals(other);
  }

  private static ErrorCovariance diagonal(List<DemandCell> nodes, double power) {
    return ErrorCovariance.variances(
        Arrays.stream(scales(nodes))
            .mapToObj(scale -> new double[] {Math.pow(scale, power)})
            .toArray(double[][]::new));
  }

  private static double[][] errors(List<DemandCell> nodes) {
    return nodes.stream().map(DemandCell::errors).toArray(double[][]::new);
  }

  private static double[] scales(List<DemandCell> nodes) {
    return nodes.stream().mapToDouble(DemandCell::scale).toArray();
  }

  private static double[] join(double[] one, double[] other) {
    return Stream.of(one, other).flatMapToDouble(Arrays::stream).toArray();
  }

  private static String level(PastPath.Cell cell) {
    if (cell.isTotal()) {
      return "total";
    }
    if (cell.isBottom()) {
      return "cell";
    }
    return cell.industry().equals(DemandCell.ALL)
        ? cell.occupation().equals(DemandCell.ALL) ? "region" : "occupation"
        : "industry";
  }

  private void score(String way, PastPath path, double[] forecast) {
    if (path.scale() > 0) {
      count(level(path.cell()), way, path, forecast);
      // Years of whole horizons only: the four steps after an origin at the end of a year.
      int year = path.origin().endsWith("Q4") ? 4 : Integer.MAX_VALUE;
      if (forecast.length >= year) {
        double due = Arrays.stream(path.actual(), 0, year).sum();
        double made = Arrays.stream(forecast, 0, year).sum();
        add(level(path.cell()) + ", year", way, Math.abs(due - made) / (year * path.scale()));
      }
    }
  }

  private void count(String level, String way, PastPath path, double[] forecast) {
    for (int h = 0; h < forecast.length; h++) {
      add(level, way, Math.abs(path.actual()[h] - forecast[h]) / path.scale());
    }
  }

  private void add(String level, String way, double error) {
    double[] sum = sums.computeIfAbsent(level + "\t" + way, key -> new double[2]);
    sum[0] += error;
    sum[1]++;
  }

  private static DemandCell node(PastPath path, Map<String, double[]> errors) {
    PastPath.Cell cell = path.cell();
    return new DemandCell(
        cell.industry(),
        cell.occupation(),
        cell.region(),
        cell.isTotal(),
        List.of(),
        path.forecast(),
        new PredictiveDistribution(new double[][] {new double[25]}, 0.5),
        path.scale(),
        errors.getOrDefault(cell.key(), new double[0]),
        null,
        new EntryShares.Recent(cell.occupation(), 0, 0));
  }

  private void print() {
    sums.forEach(
        (key, sum) ->
            System.out.printf(
                Locale.ROOT, "%s\t%.4f\t%,d%n", key, sum[0] / sum[1], Math.round(sum[1])));
  }
}
