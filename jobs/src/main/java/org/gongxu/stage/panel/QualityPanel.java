package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Answers counted for employment quality: the table {@code quality_panel}. A graduate's intake
 * group comes from the school register, the first employer from the wave at graduation.
 */
final class QualityPanel {

  private static final List<String> DESTINATIONS =
      List.of(
          "contract",
          "other_employment",
          "self_employed",
          "further_study",
          "military",
          "seeking",
          "not_seeking",
          "unknown");

  private QualityPanel() {}

  /**
   * Counts answers.
   *
   * @param graduates validated rows of {@code graduate_employment}, a graduate or a count each
   * @param enrollment validated rows of {@code enrollment}, for the intake groups; may be empty
   * @param regionalPay rows of {@link OccupationPay}: occupation, pay_year, regional_pay
   * @param localRegions codes of the regions that count as local
   * @param asOf only what was known by this day counts
   * @return one row per school, major, graduation year, wave and intake group
   */
  static Dataset<Row> derive(
      Dataset<Row> graduates,
      Dataset<Row> enrollment,
      Dataset<Row> regionalPay,
      Set<String> localRegions,
      LocalDate asOf) {
    Dataset<Row> answers =
        graduates
            .where(Known.by(asOf))
            .withColumn("first_employer", firstEmployer())
            .withColumn("pay_year", payYear())
            .join(intakeGroups(enrollment, asOf), keys(), "left")
            .join(regionalPay, new String[] {"occupation", "pay_year"}, "left")
            .withColumn("intake_group", coalesce(col("intake_group"), lit("")));
    List<Column> counts = new ArrayList<>();
    for (String destination : DESTINATIONS) {
      counts.add(count(col("destination").equalTo(destination)).as(destination));
    }
    Column employed = PlacementPanel.isEmployed();
    ask(counts, "related", employed.and(col("related").isNotNull()), col("related"));
    ask(
        counts,
        "local",
        employed.and(col("region").isNotNull()),
        col("region").isin(localRegions.toArray()));
    ask(counts, "retention", isFollowed(), col("employer").equalTo(col("first_employer")));
    ask(
        counts,
        "social_insurance",
        employed.and(col("social_insurance").isNotNull()),
        col("social_insurance"));
    ask(counts, "satisfied", col("satisfaction").isNotNull(), col("satisfaction").geq(4));
    counts.add(sort_array(collect_list(paid())).as("paid"));
    return answers
        .groupBy("school", "major", "graduation_year", "wave_months", "intake_group")
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
        .withColumn("pays", col("paid.pay"))
        .withColumn("regional_pays", col("paid.regional"))
        .drop("paid");
  }

  /** A pay with what the region pays for its occupation, 0 where that is not known. */
  private static Column paid() {
    // Coalesced, though never null here, so that the arrays made of it promise no null.
    Column pair =
        struct(
            coalesce(col("monthly_pay").cast("double"), lit(0.0)).as("pay"),
            coalesce(col("regional_pay"), lit(0.0)).as("regional"));
    return when(PlacementPanel.isEmployed().and(col("monthly_pay").gt(0)), pair);
  }

  /** The calendar year of a wave: a year after graduation, its twelfth month. */
  private static Column payYear() {
    return col("graduation_year").plus(floor(col("wave_months").divide(12)).cast("int"));
  }

  private static void ask(List<Column> counts, String name, Column asked, Column yes) {
    counts.add(count(asked.and(coalesce(yes, lit(false)))).as(name + "_yes"));
    counts.add(count(asked).as(name + "_asked"));
  }

  private static Column count(Column counted) {
    Column persons = coalesce(col("graduates").cast("bigint"), lit(1L));
    return sum(when(counted, persons).otherwise(0L));
  }

  /** The employer at graduation; null for counts without persons. */
  private static Column firstEmployer() {
    return when(
        col("student").isNotNull(),
        min(when(col("wave_months").equalTo(0), col("employer")))
            .over(Window.partitionBy("student", "school", "major", "graduation_year")));
  }

  /** Answered a later wave, had a first employer, and it is known where they are now. */
  private static Column isFollowed() {
    Column placeKnown = PlacementPanel.isEmployed().unary_$bang().or(col("employer").isNotNull());
    return col("wave_months")
        .gt(0)
        .and(col("first_employer").isNotNull())
        .and(col("destination").notEqual("unknown"))
        .and(placeKnown);
  }

  /** One intake group a student, school and major; the least where the register tells several. */
  private static Dataset<Row> intakeGroups(Dataset<Row> enrollment, LocalDate asOf) {
    return enrollment
        .where(Known.by(asOf).and(col("student").isNotNull()).and(col("intake_group").isNotNull()))
        .groupBy("student", "school", "major")
        .agg(min("intake_group").as("intake_group"));
  }

  private static String[] keys() {
    return new String[] {"student", "school", "major"};
  }
}
