package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;

/**
 * A table of the advice, published in the columns both contracts name.
 *
 * @param source the table of the stage before
 * @param name the released table
 * @param isPublished rows that may be released
 * @param grade their reliability
 */
record Advice(String source, String name, Column isPublished, Column grade)
    implements ReleaseTable {

  /** Cohorts of fewer graduates are not released: a count among few names persons. */
  private static final int SMALLEST_COHORT = 10;

  /** Graduation years of cohorts released anew; earlier ones stand in earlier releases. */
  private static final int YEARS = 3;

  private static final String COHORT = "graduation_year";

  private static final String GRADE = "reliability";

  /** Every table of the advice, in the order readers meet them. */
  static List<ReleaseTable> all() {
    return Stream.of(quality(), cards(), intake(), platform(), records())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ReleaseTable> quality() {
    return List.of(
        new Advice(
            "school_status",
            "employment_status",
            col("graduates").geq(SMALLEST_COHORT),
            lit(Reliability.COUNTED)),
        new Advice(
            "school_quality",
            "employment_quality",
            col("base").geq(SMALLEST_COHORT),
            graded(col("p97_5").minus(col("p2_5")).divide(2), 0.05)));
  }

  private static List<ReleaseTable> cards() {
    Column isPersons = col("persons").gt(0).and(col("persons").lt(SMALLEST_COHORT));
    return List.of(
        new Advice("card_verdict", "major_card", lit(true), ofCard()),
        new Advice("card_evidence", "major_card_evidence", not(isPersons), ofEvidence()),
        new Advice("card_verdict", "major_list", col("list_rank").isNotNull(), ofCard()),
        new Advice(
            "new_major",
            "new_major_advice",
            lit(true),
            when(col("answer").equalTo("undecided"), "X").otherwise("B")));
  }

  private static List<ReleaseTable> intake() {
    return List.of(
        new Advice(
            "intake_plan",
            "intake_advice",
            lit(true),
            graded(abs(col("high").minus(col("low"))).divide(2), 0.1, col("recommended"))),
        new Advice("intake_worth", "intake_advice_worth", lit(true), lit("B")),
        new Advice("intake_clash", "intake_advice_clash", lit(true), lit("A")),
        new Advice("industry_fit", "industry_matching", lit(true), lit("B")));
  }

  private static List<ReleaseTable> platform() {
    return List.of(
        new Advice("order_pairing", "order_class_advice", isPublic(), lit("C")),
        new Advice("employer_match", "enterprise_recommendations", isPublic(), lit("C")),
        new Advice("trainee_course", "trainee_recommendations", lit(true), lit("C")));
  }

  private static List<ReleaseTable> records() {
    return List.of(
        new Advice(
            "rule_record",
            "card_track_record",
            lit(true),
            graded(col("precision_high").minus(col("precision_low")).divide(2), 0.05)),
        new Advice("rule_replay", "card_replay", lit(true), lit("B")),
        new Advice(
            "advice_record",
            "advice_track_record",
            lit(true),
            graded(col("right_way_high").minus(col("right_way_low")).divide(2), 0.05)),
        new Advice("advice_outcome", "past_intake_advice", lit(true), lit("B")));
  }

  /** Named to everyone: the employer is above the disclosure threshold. */
  private static Column isPublic() {
    return col("audience").equalTo("public");
  }

  private static Column ofEvidence() {
    return when(col("state").equalTo("missing"), "X")
        .when(col("state").equalTo("undecided"), "C")
        .otherwise("B");
  }

  @Override
  public List<String> needs() {
    return List.of(source);
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    List<String> released = Contracts.of(name).columnNames();
    Column[] columns =
        Stream.concat(
                Contracts.of(source).columnNames().stream()
                    .filter(released::contains)
                    .map(column -> col(column)),
                Stream.of(grade.as(GRADE)))
            .toArray(Column[]::new);
    Dataset<Row> rows = inputs.read(source).where(isPublished);
    boolean ofCohorts = released.contains(COHORT);
    return (ofCohorts ? rows.where(col(COHORT).geq(inputs.year() - YEARS)) : rows).select(columns);
  }

  /** A card rests on probabilities of 0.8 or more; without a colour nothing is rated. */
  private static Column ofCard() {
    return when(col("card").equalTo("grey"), "X").otherwise("B");
  }

  /** A, B, C by a half-width up to once, twice and four times the finest. */
  private static Column graded(Column half, double finest) {
    return graded(half, finest, lit(1));
  }

  private static Column graded(Column half, double finest, Column size) {
    Column grade = lit("X");
    for (String letter : Arrays.asList("C", "B", "A")) {
      double limit = finest * (letter.equals("A") ? 1 : letter.equals("B") ? 2 : 4);
      grade = when(half.leq(size.multiply(limit)), letter).otherwise(grade);
    }
    return grade;
  }
}
