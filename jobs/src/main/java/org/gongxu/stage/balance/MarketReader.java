package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;

/**
 * Collects market counts, added up by Spark: rows collected grow with regions × occupations ×
 * quarters, never with vacancies or persons.
 */
final class MarketReader {

  private final Period last;
  private final LocalDate asOf;
  private final TreeMap<String, MarketCounts> counts = new TreeMap<>();

  /**
   * A reader.
   *
   * @param last the last quarter observed whole
   * @param asOf only rows known by this day count
   */
  MarketReader(Period last, LocalDate asOf) {
    this.last = last;
    this.asOf = asOf;
  }

  /** Everything read so far, by {@link OccupationTable#key}. */
  TreeMap<String, MarketCounts> counts() {
    return counts;
  }

  /** Adds openings and pay of {@code demand_panel}. */
  MarketReader openings(Dataset<Row> panel) {
    Column vacancies = col("vacancies");
    Column paid = when(col("pay_median").isNotNull(), vacancies);
    for (Row row :
        panel
            .groupBy("region", "occupation", "period")
            .agg(
                sum("openings"),
                sum("openings_entry"),
                sum(vacancies),
                sum("agency_openings"),
                sum("reposts_merged"),
                coalesce(sum(paid), lit(0L)),
                exact(col("pay_median").multiply(vacancies)))
            .collectAsList()) {
      MarketCounts market = market(row);
      Period quarter = quarterOf(row.getString(2));
      MarketCounts.Year year = market.year(back(quarter));
      year.openings += row.getLong(3);
      year.entry += row.getLong(4);
      year.vacancies += row.getLong(5);
      year.agency += row.getLong(6);
      year.reposts += row.getLong(7);
      year.paid += row.getLong(8);
      year.pay += row.getDouble(9);
      market.quarter(quarter.toString(), row.getLong(3), 0);
    }
    return this;
  }

  /** Adds registered seekers. */
  MarketReader seekers(Dataset<Row> seekers) {
    for (Row row :
        known(seekers).groupBy("region", "occupation", "period").sum("seekers").collectAsList()) {
      Period quarter = quarterOf(row.getString(2));
      if (quarter.compareTo(last) <= 0) {
        market(row).year(back(quarter)).seekers += row.getLong(3);
        market(row).quarter(quarter.toString(), 0, row.getLong(3));
      }
    }
    return this;
  }

  /** Adds fillings and days to closing of vacancies. */
  MarketReader vacancies(Dataset<Row> hiring) {
    Dataset<Row> vacancies =
        known(hiring)
            .where(col("posted_on").leq(last.lastDay()))
            .withColumn("is_told", col("filled").isNotNull())
            .withColumn("days", datediff(col("closed_on"), col("posted_on")).cast("bigint"));
    for (Row row :
        vacancies
            .groupBy(col("region"), col("occupation"), postedIn())
            .agg(
                sum(when(col("is_told"), col("openings").cast("bigint")).otherwise(0L)),
                sum(when(col("is_told"), col("filled").cast("bigint")).otherwise(0L)),
                sum(when(col("days").isNotNull(), 1L).otherwise(0L)),
                sum(when(col("days").isNotNull(), col("days")).otherwise(0L)))
            .collectAsList()) {
      MarketCounts.Year year = market(row).year(back(Period.parse(row.getString(2))));
      year.fillable += row.getLong(3);
      year.filled += row.getLong(4);
      year.closed += row.getLong(5);
      year.days += row.getLong(6);
    }
    return this;
  }

  /** Adds stocks by occupation; of a year with several periods the last counts. */
  MarketReader stocks(Dataset<Row> employment) {
    Dataset<Row> byOccupation = known(employment).where(col("occupation").isNotNull());
    TreeMap<String, String> lastPeriod = new TreeMap<>();
    List<Row> rows =
        byOccupation
            .groupBy("region", "occupation", "period")
            .agg(exact(col("employed")))
            .collectAsList();
    for (Row row : rows) {
      lastPeriod.merge(
          row.getString(2).substring(0, 4), row.getString(2), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    for (Row row : rows) {
      String year = row.getString(2).substring(0, 4);
      if (lastPeriod.get(year).equals(row.getString(2))) {
        market(row).employed(Integer.parseInt(year), row.getDouble(3));
      }
    }
    return this;
  }

  /** Adds what graduates say of the occupations they work in; the panel is of one labour market. */
  MarketReader graduates(Dataset<Row> placements, String region) {
    for (Row row :
        placements
            .where(col("occupation").isNotNull())
            .groupBy("occupation", "graduation_year", "wave_months", "related")
            .sum("graduates")
            .collectAsList()) {
      MarketCounts market = market(region, row.getString(0));
      long graduates = row.getLong(4);
      if (row.getInt(2) == 0 && !row.isNullAt(3)) {
        market.atWork += graduates;
        market.related += row.getBoolean(3) ? graduates : 0;
      }
    }
    return this;
  }

  private Dataset<Row> known(Dataset<Row> rows) {
    return rows.where(col("known_at").leq(asOf));
  }

  /** The quarter of a vacancy, as {@link Period} writes it. */
  private static Column postedIn() {
    return concat(year(col("posted_on")), lit("Q"), quarter(col("posted_on")));
  }

  /** A sum of doubles that does not depend on the order of rows, to a millionth. */
  private static Column exact(Column value) {
    return coalesce(sum(value.cast("decimal(28,6)")), lit(0)).cast("double");
  }

  private int back(Period quarter) {
    return Math.floorDiv(last.index() - quarter.index(), Frequency.QUARTER.perYear());
  }

  /** The quarter a month, quarter or year ends in. */
  private static Period quarterOf(String text) {
    return Period.of(Frequency.QUARTER, Period.parse(text).lastDay());
  }

  private MarketCounts market(Row row) {
    return market(row.getString(0), row.getString(1));
  }

  private MarketCounts market(String region, String occupation) {
    return counts.computeIfAbsent(
        OccupationTable.key(region, occupation), key -> new MarketCounts());
  }
}
