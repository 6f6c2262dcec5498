package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.settings.Method;

/** Openings by key industry, industry, occupation, region and period: {@code demand_panel}. */
final class DemandPanel {

  private DemandPanel() {}

  /**
   * What the panel covers.
   *
   * @param asOf only rows known by this day count
   * @param first the first period observed whole
   * @param last the last one
   */
  record Span(LocalDate asOf, Period first, Period last) {

    /**
     * From the period of the earliest posting, or the one after it when that period's first month
     * (of a month, its first week) has none: records that begin inside a period do not show it
     * whole.
     *
     * @param earliest day of the earliest posting known
     */
    static Span since(LocalDate earliest, LocalDate asOf, Period last) {
      Period first = Period.of(last.frequency(), earliest);
      LocalDate begins = first.firstDay();
      boolean isWhole =
          last.frequency() == Frequency.MONTH
              ? earliest.isBefore(begins.plusWeeks(1))
              : earliest.isBefore(begins.plusMonths(1));
      return new Span(asOf, isWhole ? first : first.plus(1), last);
    }
  }

  /**
   * Counts openings.
   *
   * @param hiring validated rows of {@code enterprise_hiring}
   * @param keyIndustries key industry by industry
   * @param span days and periods that count
   * @param demand what is a repost and who may take an opening
   * @return rows of {@code demand_panel}, and with a null key industry those outside every one
   */
  static Dataset<Row> derive(
      Dataset<Row> hiring, KeyIndustries keyIndustries, Span span, Method.Demand demand) {
    return derive(vacancies(hiring, keyIndustries, span.asOf(), demand), span, demand);
  }

  /**
   * Vacancies with their key industry, reposts merged.
   *
   * @param hiring validated rows of {@code enterprise_hiring}
   * @param keyIndustries key industry by industry
   * @param asOf only rows known by this day count
   * @param demand what is a repost
   */
  static Dataset<Row> vacancies(
      Dataset<Row> hiring, KeyIndustries keyIndustries, LocalDate asOf, Method.Demand demand) {
    Dataset<Row> postings =
        hiring
            .where(Known.by(asOf))
            .withColumn("is_agency", coalesce(col("agency"), lit(false)))
            .withColumn("pay", pay());
    return Reposts.merge(postings, demand.repostWindowDays())
        .withColumn("key_industry", keyIndustries.column());
  }

  /**
   * Counts the openings of vacancies.
   *
   * @param vacancies rows of {@link #vacancies}
   * @param span periods that count
   * @param demand who may take an opening
   * @return as {@link #derive(Dataset, KeyIndustries, Span, Method.Demand)}
   */
  static Dataset<Row> derive(Dataset<Row> vacancies, Span span, Method.Demand demand) {
    return vacancies
        .where(col("posted_on").between(lit(span.first().firstDay()), lit(span.last().lastDay())))
        .withColumn("period", period(span.last().frequency()))
        .groupBy("key_industry", "industry", "occupation", "region", "period")
        .agg(
            total(isDirect(), col("openings")).as("openings"),
            entry(demand).as("openings_entry"),
            total(isDirect(), lit(1L)).as("vacancies"),
            size(collect_set(when(isDirect(), col("employer")))).cast("bigint").as("employers"),
            total(col("is_agency"), col("openings")).as("agency_openings"),
            total(isDirect(), col(Reposts.REPOSTS)).as("reposts_merged"),
            percentile(when(isDirect(), col("pay")), lit(0.5)).as("pay_median"));
  }

  /**
   * Openings of each key industry by month: {@code demand_month}.
   *
   * @param vacancies rows of {@link #vacancies}
   * @param months months that count
   */
  static Dataset<Row> months(Dataset<Row> vacancies, Span months) {
    return vacancies
        .where(
            col("key_industry")
                .isNotNull()
                .and(isDirect())
                .and(
                    col("posted_on")
                        .between(lit(months.first().firstDay()), lit(months.last().lastDay()))))
        .groupBy(col("key_industry"), period(Frequency.MONTH).as("period"))
        .agg(sum("openings").as("openings"));
  }

  /** Openings a school leaver may take: counted where asked, a share of them where not. */
  private static Column entry(Method.Demand demand) {
    Column asked = total(isDirect().and(EntryRule.isMet(demand)), col("openings"));
    Column unknown = total(isDirect().and(EntryRule.isAsked().unary_$bang()), col("openings"));
    return asked.plus(round(unknown.multiply(demand.entryShareUnknown())).cast("bigint"));
  }

  private static Column total(Column which, Column of) {
    return sum(when(which, of).otherwise(0L));
  }

  /** Posted by the employer itself: agencies post what employers post, too. */
  private static Column isDirect() {
    return col("is_agency").unary_$bang();
  }

  /** The middle of the pay range; its one end where only one is stated. */
  private static Column pay() {
    return coalesce(
        col("pay_min").plus(col("pay_max")).divide(2.0), col("pay_min"), col("pay_max"));
  }

  /** The period of {@code posted_on}, written as {@link Period} writes it. */
  private static Column period(Frequency frequency) {
    Column posted = col("posted_on");
    return switch (frequency) {
      case YEAR -> year(posted).cast("string");
      case QUARTER -> concat(year(posted).cast("string"), lit("Q"), quarter(posted).cast("string"));
      case MONTH -> date_format(posted, "yyyy-MM");
    };
  }
}
