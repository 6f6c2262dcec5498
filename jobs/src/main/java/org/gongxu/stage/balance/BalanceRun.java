package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.matrix.FlowDraws;
import org.gongxu.flow.matrix.FlowEvidence;
import org.gongxu.flow.matrix.FlowMatrix;
import org.gongxu.flow.matrix.Substitution;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Together;
import org.gongxu.stage.StageContext;
import scala.Tuple2;

/** One run of the balance: reads both forecasts, balances each region and year, writes tables. */
final class BalanceRun {

  private final StageContext context;
  private final Lake lake;
  private final BalanceSettings settings;
  private final List<Runnable> writes = new ArrayList<>();

  BalanceRun(StageContext context) {
    this.context = context;
    this.lake = context.lake();
    this.settings = BalanceSettings.of(context.site().method());
  }

  /** Writes every table of the layer; returns the headlines. */
  List<String> write() {
    BalanceInputs inputs = new BalanceInputs(context);
    TreeMap<String, MarketCounts> markets = inputs.markets();
    Corrections corrections = inputs.corrections(markets);
    Dataset<Row> past = inputs.past();
    SchoolRegions regions = inputs.regions();
    JavaRDD<Sides> counted =
        SideReader.over(inputs.years(), regions, settings.draws())
            .read(inputs.demand(), past, inputs.supply(), lake.readOrEmpty("supply_scenario"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    FlowEvidenceReader links = inputs.links();
    FlowEvidence evidence = inputs.evidence(links);
    Broadcast<FlowDraws> flow = spark().broadcast(flow(evidence));
    BalanceSettings with = settings;
    JavaRDD<Balanced> balanced =
        counted
            .map(one -> Balanced.of(corrections.applied(one), flow.value(), with))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      save("scenario_results", balanced.flatMap(one -> one.scenarios().iterator()));
      checkIdentities(balanced, totals(inputs, past, counted));
      List<String> lines = writeTables(new Written(inputs, balanced, flow, evidence), markets);
      save("balance_parameter", ParameterTable.rows(corrections, context.site().method()));
      lines.addAll(backtest(new Backtest.Known(regions, links, markets, inputs.last())));
      leftOut(markets, corrections).forEach(one -> lines.add(one.headline()));
      Together.run(writes);
      return lines;
    } finally {
      balanced.unpersist(false);
      counted.unpersist(false);
    }
  }

  /** What the tables are written from. */
  private record Written(
      BalanceInputs inputs,
      JavaRDD<Balanced> balanced,
      Broadcast<FlowDraws> flow,
      FlowEvidence evidence) {}

  private JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(context.spark().sparkContext());
  }

  private FlowDraws flow(FlowEvidence evidence) {
    FlowMatrix flow =
        FlowMatrix.fit(evidence)
            .withSubstitution(context.site().method().balance().moves().substitution());
    return FlowDraws.of(flow, settings.flowSeed(), settings.draws());
  }

  private List<String> backtest(Backtest.Known known) {
    Backtest backtest = new Backtest(known, settings).run(lake);
    save("balance_backtest_case", backtest.caseRows());
    save("balance_backtest", backtest.scoreRows());
    return backtest.headlines();
  }

  private List<String> writeTables(Written from, TreeMap<String, MarketCounts> markets) {
    JavaRDD<RegionBalance> balances = from.balanced().map(Balanced::balance);
    Broadcast<FlowDraws> flow = from.flow();
    FlowEvidence evidence = from.evidence();
    BalanceSettings with = settings;
    Programmes programmes = from.inputs().programmes();
    SeparationRates rates =
        SeparationRates.of(lake.readOrEmpty("separation_rate"), context.site().method());
    OccupationTable occupations = new OccupationTable(new Markets(markets).facts(), rates, with);
    save("balance_cell", balances.flatMap(b -> CellTables.draws(b).iterator()));
    save(
        "major_balance",
        balances.flatMap(b -> CellTables.majors(b, programmes, with.threshold()).iterator()));
    save(
        "occupation_balance",
        from.balanced().flatMap(b -> occupations.rows(b, flow.value().flow()).iterator()));
    saveFlow(flow, evidence);
    List<OccupationTable.RegionTold> told =
        new ArrayList<>(balances.map(occupations::tellAll).collect());
    told.sort(Comparator.comparing(OccupationTable.RegionTold::at));
    saveRanking(told);
    saveNearness(told, flow.value().flow(), evidence);
    TreeSet<Integer> years = new TreeSet<>();
    told.forEach(one -> years.add(one.at().year()));
    save(
        "replacement_demand",
        new ReplacementTable(context.site().method(), rates).rows(markets, years));
    return new ArrayList<>(new Headlines(from.inputs().occupationNames()).of(told));
  }

  private List<LeftOut> leftOut(TreeMap<String, MarketCounts> markets, Corrections corrections) {
    boolean hasGrowth = markets.values().stream().anyMatch(one -> one.stock().size() > 1);
    List<LeftOut> left = LeftOut.of(context.site(), hasGrowth, corrections);
    save("left_out", left.stream().map(LeftOut::row).toList());
    return left;
  }

  /** Has a table written with all others at the end. */
  private void save(String table, JavaRDD<Row> rows) {
    writes.add(
        () ->
            lake.overwrite(
                table, context.spark().createDataFrame(rows, Contracts.of(table).schema())));
  }

  private void save(String table, List<Row> rows) {
    writes.add(() -> lake.overwrite(table, frame(table, rows)));
  }

  private Dataset<Row> frame(String table, List<Row> rows) {
    return context.spark().createDataFrame(rows, Contracts.of(table).schema()).coalesce(1);
  }

  /** What was read against what the regions hold, before any correction. */
  private List<Row> totals(BalanceInputs inputs, Dataset<Row> past, JavaRDD<Sides> counted) {
    TreeMap<RegionYear, Double> openings = new TreeMap<>();
    TreeMap<RegionYear, Double> entrants = new TreeMap<>();
    counted
        .map(one -> new Tuple2<>(one.at(), new double[] {one.openings(), one.entrants()}))
        .collect()
        .forEach(
            one -> {
              openings.put(one._1(), one._2()[0]);
              entrants.put(one._1(), one._2()[1]);
            });
    ReadTotals totals = new ReadTotals(settings.draws());
    return totals
        .check(
            "openings forecast = openings of all regions",
            totals.openings(inputs.demand(), past),
            ReadTotals.held(openings, inputs.years()))
        .check(
            "entrants forecast = entrants of all regions",
            totals.entrants(inputs.supply()),
            ReadTotals.held(entrants, inputs.years()))
        .rows();
  }

  /** Writes {@code identity_check}; a violated identity is our bug and stops the run. */
  private void checkIdentities(JavaRDD<Balanced> balanced, List<Row> totals) {
    List<Row> checks = new ArrayList<>(totals);
    checks.addAll(balanced.flatMap(one -> one.checks().iterator()).collect());
    save("identity_check", checks);
    List<Row> violated =
        checks.stream().filter(row -> !row.getBoolean(6) && !Mobility.isCheck(row)).toList();
    if (!violated.isEmpty()) {
      Together.run(writes);
      throw new IllegalStateException("Accounting identities violated: " + violated);
    }
  }

  private void saveFlow(Broadcast<FlowDraws> flow, FlowEvidence evidence) {
    JavaSparkContext sc = spark();
    double[][] jobs = evidence.jobs();
    List<Integer> majors = IntStream.range(0, evidence.majors().size()).boxed().toList();
    save(
        "flow_matrix",
        sc.parallelize(majors, sc.defaultParallelism())
            .flatMap(m -> FlowMatrixTable.rows(flow.value(), m, jobs[m]).iterator()));
  }

  private void saveRanking(List<OccupationTable.RegionTold> told) {
    String release = context.run().period().toString();
    Map<String, Map<String, Integer>> previous = previousRanks(release);
    List<Row> rows =
        told.stream()
            .flatMap(
                one ->
                    RankingTable.rows(
                        one, release, previous.getOrDefault(one.at().toString(), Map.of()))
                        .stream())
            .toList();
    writes.add(
        () -> lake.replaceRelease("shortage_ranking", frame("shortage_ranking", rows), release));
  }

  private Map<String, Map<String, Integer>> previousRanks(String release) {
    Map<String, Map<String, Integer>> ranks = new TreeMap<>();
    Dataset<Row> earlier =
        lake.readOrEmpty("shortage_ranking").where(col("release_id").lt(release));
    String last = earlier.agg(max("release_id")).head().getString(0);
    for (Row row :
        earlier
            .where(col("release_id").equalTo(last))
            .select("region", "year", "occupation", "rank")
            .collectAsList()) {
      RegionYear at = new RegionYear(row.getString(0), row.getInt(1));
      ranks
          .computeIfAbsent(at.toString(), key -> new TreeMap<>())
          .put(row.getString(2), row.getInt(3));
    }
    return ranks;
  }

  private void saveNearness(
      List<OccupationTable.RegionTold> told, FlowMatrix flow, FlowEvidence evidence) {
    double[] alike = new double[flow.majors().size()];
    double[][] nearness = Substitution.nearness(flow.shares(), alike);
    Map<String, List<OccupationTable.RegionTold>> byRegion = new TreeMap<>();
    told.forEach(
        one -> byRegion.computeIfAbsent(one.at().region(), key -> new ArrayList<>()).add(one));
    save(
        "retraining",
        byRegion.values().stream()
            .flatMap(years -> RetrainingTable.rows(years, flow.occupations(), nearness).stream())
            .toList());
    save("occupation_neighbour", NeighbourTable.rows(flow, evidence.jobs(), nearness));
  }
}
