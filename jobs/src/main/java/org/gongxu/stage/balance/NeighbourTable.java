package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.matrix.FlowMatrix;

/**
 * Occupations near one another by the majors they draw on, with what that rests on: the rows of
 * {@code occupation_neighbour}.
 */
final class NeighbourTable {

  /** Neighbours told of an occupation. */
  private static final int NEAREST = 5;

  /** Less is not near. */
  private static final double LEAST = 0.1;

  private NeighbourTable() {}

  /**
   * The nearest neighbours of every occupation.
   *
   * @param flow the flow matrix
   * @param jobs graduates observed, majors by occupations
   * @param nearness occupations by occupations
   */
  static List<Row> rows(FlowMatrix flow, double[][] jobs, double[][] nearness) {
    List<String> codes = flow.occupations();
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < codes.size(); from++) {
      double[] near = nearness[from];
      int self = from;
      List<Integer> nearest =
          IntStream.range(0, codes.size())
              .filter(to -> to != self && near[to] >= LEAST)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer to) -> -near[to]).thenComparing(codes::get))
              .limit(NEAREST)
              .toList();
      for (int rank = 1; rank <= nearest.size(); rank++) {
        int to = nearest.get(rank - 1);
        double observed = observed(jobs, from) + observed(jobs, to);
        double known = observed(flow.alpha(), from) + observed(flow.alpha(), to);
        rows.add(
            TableRow.of("occupation_neighbour")
                .set("occupation", codes.get(from))
                .set("rank", rank)
                .set("neighbour", codes.get(to))
                .set("nearness", near[to])
                .set("n_observed", (long) observed)
                .set("shrinkage", 1 - observed / known)
                .build());
      }
    }
    return rows;
  }

  private static double observed(double[][] table, int occupation) {
    double sum = 0;
    for (double[] row : table) {
      sum += row[occupation];
    }
    return sum;
  }
}
