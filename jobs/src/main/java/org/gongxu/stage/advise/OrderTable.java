package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.Period;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.order.EmployerDemand;
import org.gongxu.quality.order.Offer;
import org.gongxu.quality.order.OrderClass;
import org.gongxu.quality.order.OrderClasses;
import org.gongxu.quality.order.OrderPolicy;

/**
 * Rows of {@code order_pairing}: employers and programmes of a region that could train together.
 * Places are those of the advised intake; how far an employer is from a school is not on record.
 *
 * @param fit P(occupation | major), by major
 * @param shortage P(shortage) by occupation, by region
 * @param policy what makes an order class
 */
record OrderTable(
    Map<String, Map<String, Double>> fit,
    Map<String, Map<String, Double>> shortage,
    OrderPolicy policy) {

  /**
   * Pairs.
   *
   * @param postings rows of {@link Postings}
   * @param span quarters the postings come from
   * @param regions the advised intakes
   */
  List<Row> rows(List<Row> postings, Postings.Span span, List<IntakePlanner.Planned> regions) {
    List<Row> rows = new ArrayList<>();
    for (IntakePlanner.Planned planned : regions) {
      List<Row> own =
          postings.stream().filter(row -> row.getAs("region").equals(planned.region())).toList();
      OrderClasses.Candidates candidates =
          new OrderClasses.Candidates(
              employers(own, span),
              offers(planned.advice().programmes()),
              shortage.getOrDefault(planned.region(), Map.of()),
              (employer, school) -> Double.NaN);
      for (OrderClass pair : OrderClasses.match(candidates, policy)) {
        rows.add(row(planned.region(), pair));
      }
    }
    return rows;
  }

  private static List<EmployerDemand> employers(List<Row> postings, Postings.Span span) {
    Map<String, Integer> quarters = new HashMap<>();
    for (Period quarter = span.first();
        quarter.compareTo(span.last()) <= 0;
        quarter = quarter.plus(1)) {
      quarters.put(quarter.toString(), quarters.size());
    }
    SortedMap<String, SortedMap<String, double[]>> openings = new TreeMap<>();
    SortedMap<String, Long> vacancies = new TreeMap<>();
    for (Row row : postings) {
      String employer = row.getAs("employer");
      String occupation = row.getAs("occupation");
      double[] series =
          openings
              .computeIfAbsent(employer, key -> new TreeMap<>())
              .computeIfAbsent(occupation, key -> new double[quarters.size()]);
      series[quarters.get(row.<String>getAs("quarter"))] += row.<Long>getAs("openings");
      vacancies.merge(employer + "/" + occupation, row.<Long>getAs("vacancies"), Long::sum);
    }
    List<EmployerDemand> employers = new ArrayList<>();
    openings.forEach(
        (employer, series) ->
            series.forEach(
                (occupation, counts) ->
                    employers.add(
                        new EmployerDemand(
                            employer,
                            occupation,
                            counts,
                            vacancies.get(employer + "/" + occupation)))));
    return employers;
  }

  private List<Offer> offers(List<IntakeAdvice> programmes) {
    List<Offer> offers = new ArrayList<>();
    for (IntakeAdvice programme : programmes) {
      offers.add(
          new Offer(
              programme.school(),
              programme.major(),
              fit.getOrDefault(programme.major(), Map.of()),
              programme.recommended()));
    }
    return offers;
  }

  private static Row row(String region, OrderClass pair) {
    TableRow row =
        TableRow.of("order_pairing")
            .set("region", region)
            .set("rank", pair.rank())
            .set("employer", pair.employer())
            .set("school", pair.school())
            .set("major", pair.major())
            .set("occupation", pair.occupation())
            .set("size", pair.size())
            .set("score", pair.score())
            .set("audience", CardTables.lower(pair.audience()));
    CardTables.text(row, "reason", pair.reason());
    return row.build();
  }
}
