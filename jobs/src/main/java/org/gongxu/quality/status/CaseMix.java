package org.gongxu.quality.status;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.R064Store;

/**
 * What a measure would be, given the intake group and the year alone: a ridge logistic regression
 * over all cohorts of a wave, fitted by iteratively reweighted least squares (McCullagh and Nelder
 * 1989, 2.5). Indirect standardisation then sets what is observed against it.
 */
public final class CaseMix {

  private static final double RIDGE = 0.5;
  private static final int ITERATIONS = 25;

  private final SortedMap<String, Integer> columns;
  private final double[] coefficients;
  private final double overall;

  private CaseMix(SortedMap<String, Integer> columns, double[] coefficients, double overall) {
    this.columns = columns;
    this.coefficients = coefficients;
    this.overall = overall;
  }

  /** Fits the model to the groups of one wave; groups without answers carry no weight. */
  public static CaseMix fit(List<CohortGroup> groups, Measure measure) {
    SortedMap<String, SortedMap<Integer, Tally>> cells = new TreeMap<>();
    Tally total = new Tally(0, 0);
    for (CohortGroup group : groups) {
      Tally tally = group.tally(measure);
      total = total.plus(tally);
      cells
          .computeIfAbsent(group.intakeGroup(), name -> new TreeMap<>())
          .merge(group.key().graduationYear(), tally, Tally::plus);
    }
    SortedMap<String, Integer> columns = new TreeMap<>();
    cells.forEach(
        (group, years) -> {
          columns.put("g" + group, 0);
          years.keySet().forEach(year -> columns.put("y" + year, 0));
        });
    int next = 1;
    for (var column : columns.entrySet()) {
      column.setValue(next++);
    }
    double overall = total.asked() == 0 ? 0.5 : (total.yes() + 0.5) / (total.asked() + 1.0);
    double[] fitted = solve(cells, columns, overall);
    return new CaseMix(columns, fitted, overall);
  }

  /** The overall share of the wave, held off 0 and 1 by half an answer. */
  public double overall() {
    return overall;
  }

  /** The share expected of one intake group in one year; unknown groups get the average effect. */
  public double expected(String intakeGroup, int year) {
    double sum = coefficients[0];
    for (String name : List.of("g" + intakeGroup, "y" + year)) {
      Integer column = columns.get(name);
      sum += column == null ? 0 : coefficients[column];
    }
    return Logit.inverse(sum);
  }

  /** The share expected of a cohort: its groups' expectations weighted by their base. */
  public double expected(List<CohortGroup> cohort, Measure measure) {
    double sum = 0;
    double base = 0;
    for (CohortGroup group : cohort) {
      double weight = group.base(measure);
      sum += weight * expected(group.intakeGroup(), group.key().graduationYear());
      base += weight;
    }
    return base == 0 ? overall : sum / base;
  }

  private static double[] solve(
      SortedMap<String, SortedMap<Integer, Tally>> cells,
      SortedMap<String, Integer> columns,
      double overall) {
    int size = columns.size() + 1;
    double[] current = new double[size];
    current[0] = Logit.of(overall);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      R064Store hessian = R064Store.FACTORY.make(size, size);
      R064Store gradient = R064Store.FACTORY.make(size, 1);
      for (int i = 0; i < size; i++) {
        hessian.add(i, i, RIDGE);
        gradient.add(i, 0, -RIDGE * (current[i] - (i == 0 ? Logit.of(overall) : 0)));
      }
      for (var group : cells.entrySet()) {
        for (var year : group.getValue().entrySet()) {
          int[] row = {0, columns.get("g" + group.getKey()), columns.get("y" + year.getKey())};
          accumulate(hessian, gradient, row, new Step(year.getValue(), current));
        }
      }
      Cholesky<Double> cholesky = Cholesky.R064.make(size, size);
      cholesky.decompose(hessian);
      var step = cholesky.getSolution(gradient);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        current[i] += step.doubleValue(i, 0);
        largest = Math.max(largest, Math.abs(step.doubleValue(i, 0)));
      }
      if (largest < 1e-10) {
        break;
      }
    }
    return current;
  }

  private record Step(Tally tally, double[] current) {}

  private static void accumulate(R064Store hessian, R064Store gradient, int[] row, Step step) {
    double eta = 0;
    for (int column : row) {
      eta += step.current()[column];
    }
    double p = Logit.inverse(eta);
    long asked = step.tally().asked();
    for (int i : row) {
      gradient.add(i, 0, step.tally().yes() - asked * p);
      for (int j : row) {
        hessian.add(i, j, Math.max(1e-9, asked * p * (1 - p)));
      }
    }
  }
}
