package org.gongxu.stage.advise;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.settings.Method;
import org.gongxu.stage.RunSpec;

/** What employers asked for by quarter, agencies and reposts left out. */
final class Postings {

  private Postings() {}

  /**
   * Counts openings of scarce occupations.
   *
   * @param hiring rows of {@code enterprise_hiring}
   * @param scarce occupations looked at
   * @param span quarters looked at and the day of knowledge
   * @return one row per region, employer, occupation and quarter
   */
  static Dataset<Row> derive(Dataset<Row> hiring, Collection<String> scarce, Span span) {
    Column day = col("posted_on");
    return first(hiring.where(col("occupation").isin(scarce.toArray())), span)
        .withColumn("quarter", concat(year(day).cast("string"), lit("Q"), quarter(day)))
        .groupBy("region", "employer", "occupation", "quarter")
        .agg(openings(), vacancies());
  }

  /**
   * What the employers who seek most look for.
   *
   * @param hiring rows of {@code enterprise_hiring}
   * @param span quarters looked at and the day of knowledge
   * @param most employers a region
   * @return one row per region, employer and occupation
   */
  static Dataset<Row> ofEmployers(Dataset<Row> hiring, Span span, int most) {
    Dataset<Row> sought =
        first(hiring, span)
            .groupBy("region", "employer", "occupation")
            .agg(openings(), vacancies());
    WindowSpec employer = Window.partitionBy("region", "employer");
    WindowSpec region = Window.partitionBy("region").orderBy(desc("all"), asc("employer"));
    return sought
        .withColumn("all", sum("openings").over(employer))
        .withColumn("place", dense_rank().over(region))
        .where(col("place").leq(most))
        .select("region", "employer", "occupation", "openings", "vacancies");
  }

  private static Column openings() {
    return sum(col("openings").cast("bigint")).as("openings");
  }

  private static Column vacancies() {
    return count(lit(1)).as("vacancies");
  }

  /** Employers' own postings of the span that are no reposts. */
  private static Dataset<Row> first(Dataset<Row> hiring, Span span) {
    Column sinceLast =
        datediff(
            col("posted_on"),
            lag("posted_on", 1)
                .over(
                    Window.partitionBy("employer", "occupation", "region")
                        .orderBy("posted_on", "openings", "source_file", "source_line")));
    Column day = col("posted_on");
    return hiring
        .where(col("known_at").leq(lit(span.asOf())))
        .where(col("employer").isNotNull().and(coalesce(col("agency"), lit(false)).equalTo(false)))
        .withColumn("is_first", coalesce(sinceLast.gt(span.repostDays()), lit(true)))
        .where(
            col("is_first")
                .and(day.geq(lit(span.first().firstDay())))
                .and(day.leq(lit(span.last().lastDay()))));
  }

  /**
   * Quarters looked at.
   *
   * @param first the first
   * @param last the last, observed whole
   * @param asOf only postings known by this day count
   * @param repostDays days within which the next posting is a repost
   */
  record Span(Period first, Period last, LocalDate asOf, int repostDays) {

    /** The last quarters observed whole that tell an employer's lasting demand. */
    static Span of(RunSpec run, Method method) {
      Period last = run.lastObserved(Frequency.QUARTER);
      return new Span(
          last.plus(1 - method.advise().order().quarters()),
          last,
          run.asOf(),
          method.demand().repostWindowDays());
    }
  }
}
