package org.gongxu.lake;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.domain.Problem;

/**
 * Delta tables under one directory, a folder per layer. Every write is one commit, checked against
 * the table's contract and stamped with the run.
 */
public final class Lake {

  private final SparkSession spark;
  private final Path root;
  private final String run;

  /**
   * Opens a lake; nothing is created before the first write.
   *
   * @param spark session with Delta
   * @param root directory of everything kept
   * @param run id stamped into every commit
   */
  public Lake(SparkSession spark, Path root, String run) {
    this.spark = spark;
    this.root = root;
    this.run = run;
  }

  /** The directory of everything kept. */
  public Path root() {
    return root;
  }

  /** Whether a table has been written: its log holds a commit, not just a folder. */
  public boolean has(String table) {
    Path log = path(table).resolve("_delta_log");
    if (!Files.isDirectory(log)) {
      return false;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot list " + log + ": " + e, e);
    }
  }

  /**
   * The rows of a table as last written.
   *
   * @throws Problem when it was never written
   */
  public Dataset<Row> read(String table) {
    if (!has(table)) {
      throw new Problem(
          Problem.Kind.STORAGE,
          "Cannot read table "
              + table
              + ": nothing at "
              + path(table)
              + "; run the stage that writes it first");
    }
    return spark.read().format("delta").load(path(table).toString());
  }

  /** The rows of a table, or none under its schema when it was never written. */
  public Dataset<Row> readOrEmpty(String table) {
    return has(table)
        ? read(table)
        : spark.createDataFrame(List.of(), Contracts.of(table).schema());
  }

  /**
   * Replaces a table's rows in one commit.
   *
   * @param table a table with a contract
   * @param rows must hold the contract's columns, in any order; others are an error
   */
  public void overwrite(String table, Dataset<Row> rows) {
    write(table, rows, SaveMode.Overwrite, List.of());
  }

  /**
   * Adds rows to a table that keeps every release, replacing only this release's own: running twice
   * is running once.
   *
   * @param table a table with a {@code release_id} column
   * @param rows rows of one release
   * @param releaseId that release
   */
  public void replaceRelease(String table, Dataset<Row> rows, String releaseId) {
    replacePart(table, rows, "release_id", releaseId);
  }

  /**
   * Adds rows to a table that keeps every part, replacing only the part of this value: running
   * twice is running once.
   *
   * @param table a table with that column
   * @param rows rows that all have the value
   * @param column column the table is partitioned by
   * @param value its value in these rows
   */
  public void replacePart(String table, Dataset<Row> rows, String column, String value) {
    write(table, rows, SaveMode.Overwrite, List.of(column, value));
  }

  /** The newest version of a table, or -1 when it was never written. */
  public long version(String table) {
    if (!has(table)) {
      return -1;
    }
    return DeltaTable.forPath(spark, path(table).toString())
        .history(1)
        .select("version")
        .head()
        .getLong(0);
  }

  /** Where a table is kept. */
  public Path path(String table) {
    return root.resolve(Contracts.of(table).layer()).resolve(table);
  }

  private void write(String table, Dataset<Row> rows, SaveMode mode, List<String> part) {
    TableContract contract = Contracts.of(table);
    spark.sparkContext().setJobDescription("write " + table);
    var writer =
        conforming(contract, rows)
            .write()
            .format("delta")
            .mode(mode)
            .options(Map.of("userMetadata", "run=" + run));
    if (part.isEmpty()) {
      writer.option("overwriteSchema", "true").save(path(table).toString());
    } else {
      writer
          .partitionBy(part.get(0))
          .option("replaceWhere", part.get(0) + " = '" + part.get(1) + "'")
          .save(path(table).toString());
    }
    spark.sparkContext().setJobDescription(null);
  }

  /** The rows in the contract's columns, order and types; required columns proven non-null. */
  private static Dataset<Row> conforming(TableContract contract, Dataset<Row> rows) {
    List<String> unknown = new ArrayList<>(List.of(rows.columns()));
    unknown.removeAll(contract.columnNames());
    List<String> missing = new ArrayList<>(contract.columnNames());
    missing.removeAll(List.of(rows.columns()));
    if (!unknown.isEmpty() || !missing.isEmpty()) {
      throw new IllegalStateException(
          "Rows do not fit contract "
              + contract.name()
              + ": missing "
              + missing
              + ", unknown "
              + unknown);
    }
    Column[] columns = contract.columns().stream().map(Lake::conforming).toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Column conforming(org.gongxu.contract.Column column) {
    Column value = functions.col(column.name()).cast(column.type().spark());
    if (!column.required()) {
      return value.as(column.name());
    }
    Column failure =
        functions
            .raise_error(functions.lit("Null in required column " + column.name()))
            .cast(column.type().spark());
    return functions.coalesce(value, failure).as(column.name());
  }
}
