package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Merges reposts: a posting of the same employer, occupation and region within a window of days of
 * the posting before it belongs to the same vacancy.
 *
 * <p>A vacancy is dated at its first posting and says what that posting said, with the most
 * openings any of its postings asked for. Rows without an employer are vacancies of their own.
 */
final class Reposts {

  /** Postings of a vacancy after its first. */
  static final String REPOSTS = "reposts";

  private static final String CHAIN = "chain";
  private static final String KEY = "vacancy_key";

  private Reposts() {}

  /**
   * One row per vacancy.
   *
   * @param postings rows of {@code enterprise_hiring}; must hold {@code is_agency}
   * @param windowDays days from one posting to the next within which it is a repost
   * @return the postings' columns that a vacancy has, and {@value #REPOSTS}
   */
  static Dataset<Row> merge(Dataset<Row> postings, int windowDays) {
    Column[] vacancy = {col(KEY), col("occupation"), col("region"), col("is_agency")};
    WindowSpec inOrder = Window.partitionBy(vacancy).orderBy(order());
    Column isFirst =
        coalesce(
            datediff(col("posted_on"), lag("posted_on", 1).over(inOrder)).gt(windowDays),
            lit(true));
    return postings
        .withColumn(KEY, vacancyKey())
        .withColumn(CHAIN, sum(when(isFirst, 1L).otherwise(0L)).over(inOrder))
        .groupBy(col(KEY), col("occupation"), col("region"), col("is_agency"), col(CHAIN))
        .agg(
            min(struct(order())).as("first"),
            max(col("openings").cast("bigint")).as("openings"),
            count(lit(1)).minus(1L).as(REPOSTS))
        .select(
            col("first.posted_on"),
            col("first.industry"),
            col("occupation"),
            col("region"),
            col("first.employer"),
            col("is_agency"),
            col("openings"),
            col("first.education"),
            col("first.experience_years"),
            col("first.pay"),
            col(REPOSTS));
  }

  /** The employer; the row's own place where none is on record, so that it meets no other. */
  private static Column vacancyKey() {
    return when(col("employer").isNotNull(), concat(lit("employer|"), col("employer")))
        .otherwise(
            concat(lit("row|"), col("source_file"), lit("|"), col("source_line").cast("string")));
  }

  /** A total order of postings: by day, then by content, so that no file order shows. */
  private static Column[] order() {
    return new Column[] {
      col("posted_on"),
      col("industry"),
      col("employer"),
      col("education"),
      col("experience_years"),
      col("pay"),
      col("source_file"),
      col("source_line")
    };
  }
}
