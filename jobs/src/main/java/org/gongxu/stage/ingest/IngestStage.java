package org.gongxu.stage.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.lake.Together;
import org.gongxu.settings.Source;
import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/**
 * Reads every delivered file once, types and checks its rows, replaces persons' identifiers and
 * writes the validated tables. What breaks a rule goes to {@code violations}; counts are checked
 * against an independent count of the files.
 */
public final class IngestStage implements Stage {

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String purpose() {
    return "reads the delivered files, checks every row";
  }

  @Override
  public StageReport run(StageContext context) {
    Pseudonyms pseudonyms = Pseudonyms.of(context.site());
    LocalDate lastDay =
        context
            .site()
            .asOf()
            .filter(day -> day.isAfter(context.run().asOf()))
            .orElse(context.run().asOf());
    Path raw = context.lake().path("file_register").resolveSibling("files");
    Deliveries deliveries = Deliveries.inspect(context.spark(), context.site(), raw);
    Map<String, Set<String>> codes = deliveries.codes(pseudonyms, lastDay);
    Map<String, Dataset<Row>> tables = new TreeMap<>();
    deliveries
        .byTable()
        .forEach(
            (table, sources) ->
                tables.put(
                    table,
                    resolved(context, deliveries, sources, codes, pseudonyms, lastDay)
                        .persist(StorageLevel.MEMORY_AND_DISK())));
    try {
      return write(context, deliveries, tables);
    } finally {
      tables.values().forEach(rows -> rows.unpersist(false));
    }
  }

  private static StageReport write(
      StageContext context, Deliveries deliveries, Map<String, Dataset<Row>> tables) {
    context.lake().overwrite("file_register", register(context, deliveries));
    context.lake().overwrite("violations", all(tables, IngestStage::violations));
    List<Row> counts = all(tables, IngestStage::counts).collectAsList();
    context
        .lake()
        .overwrite(
            "ingest_counts",
            context
                .spark()
                .createDataFrame(counts, Contracts.of("ingest_counts").schema())
                .coalesce(1));
    IngestReport report = IngestReport.of(counts);
    report.checkAgainst(deliveries);
    report.gate(context.site().method().ingest().allowedViolationShare());
    Together.run(
        tables.entrySet().stream()
            .<Runnable>map(entry -> () -> keep(context, entry.getKey(), entry.getValue()))
            .toList());
    return new StageReport(report.headlines());
  }

  private static void keep(StageContext context, String table, Dataset<Row> rows) {
    context
        .lake()
        .overwrite(
            table,
            rows.where(col(Duplicates.OUTCOME).equalTo("kept"))
                .selectExpr(Contracts.of(table).columnNames().toArray(String[]::new)));
  }

  private static Dataset<Row> resolved(
      StageContext context,
      Deliveries deliveries,
      List<Source> sources,
      Map<String, Set<String>> codes,
      Pseudonyms pseudonyms,
      LocalDate lastDay) {
    TableContract contract = Contracts.of(sources.get(0).table());
    List<Dataset<Row>> parts = new ArrayList<>();
    for (Source source : sources) {
      DeliveredRows rows =
          new DeliveredRows(
              contract, source, new RowChecker(contract, source, codes, pseudonyms, lastDay));
      parts.add(
          source.format() == Source.Format.PARQUET
              ? ParquetRows.read(context.spark(), deliveries.files().get(source), source, rows)
              : typed(context, deliveries.files().get(source), contract, rows));
    }
    return Duplicates.resolve(parts.stream().reduce(Dataset::union).orElseThrow(), contract);
  }

  private static Dataset<Row> typed(
      StageContext context, List<FileFacts> files, TableContract contract, DeliveredRows rows) {
    return context
        .spark()
        .createDataFrame(
            JavaSparkContext.fromSparkContext(context.spark().sparkContext())
                .parallelize(files, files.size())
                .flatMap(rows::read),
            DeliveredRows.schema(contract));
  }

  private static Dataset<Row> all(
      Map<String, Dataset<Row>> tables,
      java.util.function.BiFunction<String, Dataset<Row>, Dataset<Row>> part) {
    return tables.entrySet().stream()
        .map(entry -> part.apply(entry.getKey(), entry.getValue()))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Dataset<Row> violations(String table, Dataset<Row> rows) {
    return rows.where(col(Duplicates.OUTCOME).equalTo("violation"))
        .select(
            lit(table).as("table_name"),
            col("source_file"),
            col("source_line"),
            col(DeliveredRows.RULES),
            org.apache.spark.sql.functions.coalesce(col(DeliveredRows.RAW), lit("***")).as("raw"));
  }

  private static Dataset<Row> counts(String table, Dataset<Row> rows) {
    return rows.groupBy(lit(table).as("table_name"), col("source_file"))
        .agg(
            count(lit(1)).as("rows_read"),
            outcome("kept").as("kept"),
            outcome("violation").as("in_violation"),
            outcome("duplicate").as("duplicates"));
  }

  private static Column outcome(String outcome) {
    return sum(when(col(Duplicates.OUTCOME).equalTo(outcome), 1L).otherwise(0L));
  }

  private static Dataset<Row> register(StageContext context, Deliveries deliveries) {
    List<Row> rows =
        deliveries.all().stream()
            .map(
                entry ->
                    RowFactory.create(
                        entry.getKey().table(),
                        entry.getValue().name(),
                        entry.getValue().sha256(),
                        entry.getValue().bytes(),
                        entry.getKey().format().name().toLowerCase(java.util.Locale.ROOT),
                        entry.getValue().encoding().isEmpty() ? null : entry.getValue().encoding(),
                        Math.max(0, entry.getValue().rows())))
            .toList();
    return context
        .spark()
        .createDataFrame(rows, Contracts.of("file_register").schema())
        .coalesce(1);
  }
}
