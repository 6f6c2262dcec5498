package org.gongxu.stage.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.settings.Site;
import org.gongxu.settings.Source;
import org.gongxu.settings.SourceFiles;
import scala.Tuple2;

/**
 * What the site delivers: every source with the facts of its files.
 *
 * @param files facts of the files by source, in the order of {@code site.conf}
 */
record Deliveries(Map<Source, List<FileFacts>> files) {

  /**
   * Inspects every file, one task each.
   *
   * @param rawFolder where their bytes are kept
   */
  static Deliveries inspect(SparkSession spark, Site site, Path rawFolder) {
    List<Tuple2<Integer, String>> found = new ArrayList<>();
    for (int i = 0; i < site.sources().size(); i++) {
      for (Path file : SourceFiles.of(site, site.sources().get(i))) {
        found.add(new Tuple2<>(i, file.toString()));
      }
    }
    List<Source> sources = site.sources();
    FileInspector inspector = new FileInspector(site.folder(), rawFolder);
    spark.sparkContext().setJobDescription("inspect " + found.size() + " delivered files");
    List<Tuple2<Integer, FileFacts>> facts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(found, Math.max(1, Math.min(found.size(), 64)))
            .map(
                file ->
                    new Tuple2<>(
                        file._1(), inspector.inspect(Path.of(file._2()), sources.get(file._1()))))
            .collect();
    Map<Source, List<FileFacts>> files = new java.util.LinkedHashMap<>();
    facts.forEach(
        fact ->
            files.computeIfAbsent(sources.get(fact._1()), key -> new ArrayList<>()).add(fact._2()));
    return new Deliveries(files);
  }

  /** The sources of each table, tables sorted by name. */
  Map<String, List<Source>> byTable() {
    Map<String, List<Source>> tables = new TreeMap<>();
    files
        .keySet()
        .forEach(
            source -> tables.computeIfAbsent(source.table(), key -> new ArrayList<>()).add(source));
    return tables;
  }

  /** Every known code by code list, read here since lists are bounded by their standards. */
  Map<String, Set<String>> codes(Pseudonyms pseudonyms, java.time.LocalDate lastDay) {
    Map<String, Set<String>> codes = new HashMap<>();
    List<String> names =
        Contracts.of("codes").delivered().stream().map(column -> column.name()).toList();
    int list = names.indexOf("code_list");
    int code = names.indexOf("code");
    byTable()
        .getOrDefault("codes", List.of())
        .forEach(
            source -> {
              RowChecker checker =
                  new RowChecker(Contracts.of("codes"), source, Map.of(), pseudonyms, lastDay);
              DeliveredRows rows = new DeliveredRows(Contracts.of("codes"), source, checker);
              for (FileFacts file : files.get(source)) {
                Iterator<Row> iterator = rows.read(file);
                while (iterator.hasNext()) {
                  Row row = iterator.next();
                  if (row.get(list) != null && row.get(code) != null) {
                    codes
                        .computeIfAbsent(row.getString(list), key -> new HashSet<>())
                        .add(row.getString(code));
                  }
                }
              }
            });
    return codes;
  }

  /** All files, sorted by table and name. */
  List<Map.Entry<Source, FileFacts>> all() {
    return files.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(file -> Map.entry(entry.getKey(), file)))
        .sorted(
            Comparator.comparing((Map.Entry<Source, FileFacts> entry) -> entry.getKey().table())
                .thenComparing(entry -> entry.getValue().name()))
        .toList();
  }
}
