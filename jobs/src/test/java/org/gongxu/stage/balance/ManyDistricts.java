package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongxu.contract.Contracts;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Sessions;

/**
 * Sets copies of a district side by side in one lake, each with regions and schools of its own, so
 * that the balance stage can be timed on many without making, reading and forecasting them first.
 */
public final class ManyDistricts {

  /** What the balance reads by region or school. */
  private static final List<String> TABLES =
      List.of(
          "demand_forecast",
          "supply_forecast",
          "supply_scenario",
          "demand_backtest",
          "supply_backtest",
          "demand_panel",
          "placement_panel",
          "enterprise_hiring",
          "job_seekers",
          "industry_employment",
          "codes");

  private ManyDistricts() {}

  /**
   * Copies a site's tables.
   *
   * @param args the folder of a site's lake, its forecasts made; the folder to write; how many
   */
  public static void main(String[] args) {
    Lake from = new Lake(Sessions.open(), Path.of(args[0]), "many");
    Lake to = new Lake(Sessions.open(), Path.of(args[1]), "many");
    long districts = Long.parseLong(args[2]);
    for (String table : TABLES) {
      if (from.has(table)) {
        to.overwrite(table, asWritten(table, copies(from.read(table), districts)));
      }
    }
    for (String table : List.of("major_occupation", "separation_rate")) {
      if (from.has(table)) {
        to.overwrite(table, asWritten(table, from.read(table)));
      }
    }
  }

  /** What is read may hold nulls in its arrays for all a plan knows; what is written must not. */
  private static Dataset<Row> asWritten(String table, Dataset<Row> rows) {
    StructType schema = Contracts.of(table).schema();
    Column[] columns = Stream.of(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return rows.sparkSession().createDataFrame(rows.select(columns).toJavaRDD(), schema);
  }

  private static Dataset<Row> copies(Dataset<Row> rows, long districts) {
    Dataset<Row> many =
        rows.crossJoin(rows.sparkSession().range(districts).toDF("district").hint("broadcast"));
    for (String column : List.of("region", "school")) {
      if (List.of(rows.columns()).contains(column)) {
        many = many.withColumn(column, of(column));
      }
    }
    if (List.of(rows.columns()).contains("code_list")) {
      Column isSchool = col("code_list").equalTo("school");
      Column isOwn = isSchool.or(col("code_list").equalTo("region"));
      many =
          many.where(isOwn.or(col("district").equalTo(0)))
              .withColumn("code", when(isOwn, of("code")).otherwise(col("code")))
              .withColumn("parent", when(isSchool, of("parent")).otherwise(col("parent")));
    }
    return many.drop("district");
  }

  /** A code of one's own in every district but the first. */
  private static Column of(String column) {
    return when(col("district").equalTo(0), col(column))
        .otherwise(concat(col(column), lit("-"), col("district").cast("string")));
  }
}
