package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.contract.Contracts;
import org.gongxu.lake.Lake;
import org.gongxu.stage.StageContext;

/** Writes the panels of supply: cohorts, completions, what became of graduates. */
final class SupplySide {

  private final Lake lake;
  private final StageContext context;
  private final LocalDate asOf;

  SupplySide(StageContext context) {
    this.lake = context.lake();
    this.context = context;
    this.asOf = context.run().asOf();
  }

  /**
   * Writes {@code cohort_panel}, {@code supply_panel}, {@code placement_panel} and {@code
   * quality_panel}.
   *
   * @return what a person should hear: where completions are from, and what is missing
   */
  List<String> write() {
    List<String> headlines = new ArrayList<>(completions());
    if (context.site().delivers("graduate_employment")) {
      Dataset<Row> graduates = lake.read("graduate_employment");
      Set<String> local = localRegions();
      lake.overwrite("placement_panel", PlacementPanel.derive(graduates, local, asOf).coalesce(1));
      Dataset<Row> pay = OccupationPay.derive(lake.readOrEmpty("enterprise_hiring"), local, asOf);
      lake.overwrite(
          "quality_panel",
          QualityPanel.derive(graduates, lake.readOrEmpty("enrollment"), pay, local, asOf)
              .coalesce(1));
    } else {
      lake.overwrite("placement_panel", none("placement_panel"));
      lake.overwrite("quality_panel", none("quality_panel"));
      headlines.add("no graduate_employment delivered: destinations of graduates unknown");
    }
    return headlines;
  }

  /** No rows under a table's contract: those of an earlier run must not stay. */
  private Dataset<Row> none(String table) {
    return context.spark().createDataFrame(List.of(), Contracts.of(table).schema());
  }

  private List<String> completions() {
    if (!context.site().delivers("enrollment")) {
      lake.overwrite("cohort_panel", none("cohort_panel"));
      lake.overwrite(
          "supply_panel", SupplyPanel.ofReports(lake.readOrEmpty("completions"), asOf).coalesce(1));
      return List.of("no enrollment delivered: completions as reported");
    }
    Dataset<Row> cohorts =
        CohortPanel.derive(lake.read("enrollment"), asOf)
            .coalesce(1)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      lake.overwrite("cohort_panel", cohorts);
      lake.overwrite("supply_panel", SupplyPanel.ofCohorts(cohorts).coalesce(1));
    } finally {
      cohorts.unpersist(false);
    }
    return List.of();
  }

  private Set<String> localRegions() {
    Map<String, List<String>> children = new TreeMap<>();
    lake.readOrEmpty("codes")
        .where(col("code_list").equalTo("region").and(col("parent").isNotNull()))
        .select("parent", "code")
        .collectAsList()
        .forEach(
            row ->
                children
                    .computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                    .add(row.getString(1)));
    return LocalRegions.of(context.site().homeRegions(), children);
  }
}
