package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.domain.Problem;
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

  /** Both forecasts, and what was read beside them. */
  private record Read(
      Dataset<Row> demand, Dataset<Row> past, Dataset<Row> supply, TreeSet<Integer> years) {}

  /** Writes every table of the layer; returns the headlines. */
  List<String> write() {
    Dataset<Row> demand = lake.read("demand_forecast");
    Dataset<Row> supply = lake.read("supply_forecast");
    Read read = new Read(demand, past(demand), supply, years(demand, supply));
    SchoolRegions regions = regions(demand);
    TreeMap<String, MarketCounts> markets = markets();
    Corrections corrections = corrections(supply, markets);
    JavaRDD<Sides> counted =
        SideReader.over(read.years(), regions, settings.draws())
            .read(demand, read.past(), supply, lake.readOrEmpty("supply_scenario"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<Sides> sides = counted.map(corrections::applied);
    FlowEvidenceReader links = links();
    FlowEvidence evidence = evidence(links, demand, supply);
    Broadcast<FlowDraws> flow = spark().broadcast(flow(evidence));
    BalanceSettings with = settings;
    JavaRDD<RegionBalance> balances =
        sides
            .map(one -> RegionBalance.of(one, flow.value(), with))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      save(
          "scenario_results",
          sides.flatMap(one -> Scenarios.rows(one, flow.value(), with).iterator()));
      checkIdentities(balances, totals(read, counted));
      List<String> lines = writeTables(balances, flow, evidence, markets);
      save("balance_parameter", ParameterTable.rows(corrections, context.site().method()));
      lines.addAll(backtest(regions, links, markets));
      leftOut(markets, corrections).forEach(one -> lines.add(one.headline()));
      Together.run(writes);
      return lines;
    } finally {
      balances.unpersist(false);
      counted.unpersist(false);
    }
  }

  private JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(context.spark().sparkContext());
  }

  private FlowDraws flow(FlowEvidence evidence) {
    FlowMatrix flow =
        FlowMatrix.fit(evidence)
            .withSubstitution(context.site().method().balance().moves().substitution());
    return FlowDraws.of(flow, settings.flowSeed(), settings.draws());
  }

  private Corrections corrections(Dataset<Row> supply, TreeMap<String, MarketCounts> markets) {
    return Corrections.of(
        context.site().method(),
        context.run().year(),
        Inflow.of(lake.readOrEmpty("placement_panel"), texts(supply.select("school").distinct())),
        markets);
  }

  private List<String> backtest(
      SchoolRegions regions, FlowEvidenceReader links, TreeMap<String, MarketCounts> markets) {
    Period last = context.run().lastObserved(Frequency.QUARTER);
    Backtest backtest =
        new Backtest(new Backtest.Known(regions, links, markets, last), settings).run(lake);
    save("balance_backtest_case", backtest.caseRows());
    save("balance_backtest", backtest.scoreRows());
    return backtest.headlines();
  }

  private List<String> writeTables(
      JavaRDD<RegionBalance> balances,
      Broadcast<FlowDraws> flow,
      FlowEvidence evidence,
      TreeMap<String, MarketCounts> markets) {
    BalanceSettings with = settings;
    Programmes programmes = programmes();
    SeparationRates rates =
        SeparationRates.of(lake.readOrEmpty("separation_rate"), context.site().method());
    OccupationTable occupations = new OccupationTable(new Markets(markets).facts(), rates, with);
    save("balance_cell", balances.flatMap(b -> CellTables.draws(b).iterator()));
    save(
        "major_balance",
        balances.flatMap(b -> CellTables.majors(b, programmes, with.threshold()).iterator()));
    save(
        "occupation_balance",
        balances.flatMap(b -> occupations.rows(b, flow.value().flow()).iterator()));
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
    return new ArrayList<>(new Headlines(names()).of(told));
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
  private List<Row> totals(Read read, JavaRDD<Sides> counted) {
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
            totals.openings(read.demand(), read.past()),
            ReadTotals.held(openings, read.years()))
        .check(
            "entrants forecast = entrants of all regions",
            totals.entrants(read.supply()),
            ReadTotals.held(entrants, read.years()))
        .rows();
  }

  /** Writes {@code identity_check}; a violated identity is our bug and stops the run. */
  private void checkIdentities(JavaRDD<RegionBalance> balances, List<Row> totals) {
    List<Row> checks = new ArrayList<>(totals);
    checks.addAll(balances.flatMap(b -> b.identities().rows(b.at()).iterator()).collect());
    save("identity_check", checks);
    List<Row> violated = checks.stream().filter(row -> !row.getBoolean(6)).toList();
    if (!violated.isEmpty()) {
      Together.run(writes);
      throw new IllegalStateException("Accounting identities violated: " + violated);
    }
  }

  private void saveFlow(Broadcast<FlowDraws> flow, FlowEvidence evidence) {
    BalanceSettings with = settings;
    JavaSparkContext sc = spark();
    double[][] jobs = evidence.jobs();
    List<Integer> majors = IntStream.range(0, evidence.majors().size()).boxed().toList();
    save(
        "flow_matrix",
        sc.parallelize(majors, sc.defaultParallelism())
            .flatMap(m -> FlowMatrixTable.rows(flow.value(), m, jobs[m], with.draws()).iterator()));
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

  private Programmes programmes() {
    TreeMap<String, Integer> years = new TreeMap<>();
    for (Row row : codes("major").where(col("programme_years").isNotNull()).collectAsList()) {
      years.put(row.getAs("code"), row.getAs("programme_years"));
    }
    return new Programmes(years, context.site().programmeYears());
  }

  private Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (Row row : codes("occupation").select("code", "name_zh", "name_en").collectAsList()) {
      String zh = row.getString(1);
      boolean isSame = row.isNullAt(2) || zh.equals(row.getString(2));
      names.put(row.getString(0), isSame ? zh : zh + " (" + row.getString(2) + ")");
    }
    return names;
  }

  private Dataset<Row> codes(String list) {
    return lake.readOrEmpty("codes").where(col("code_list").equalTo(list));
  }

  private TreeMap<String, MarketCounts> markets() {
    Period last = context.run().lastObserved(Frequency.QUARTER);
    return new MarketReader(last, context.run().asOf())
        .openings(lake.readOrEmpty("demand_panel"))
        .seekers(lake.readOrEmpty("job_seekers"))
        .vacancies(lake.readOrEmpty("enterprise_hiring"))
        .stocks(lake.readOrEmpty("industry_employment"))
        .graduates(lake.readOrEmpty("placement_panel"), context.site().homeRegions().get(0))
        .counts();
  }

  private SchoolRegions regions(Dataset<Row> demand) {
    String home = context.site().homeRegions().get(0);
    Set<String> markets = texts(demand.select("region").distinct());
    markets.add(home);
    return SchoolRegions.of(parents("school"), parents("region"), markets, home);
  }

  private Map<String, String> parents(String list) {
    Map<String, String> parents = new TreeMap<>();
    for (Row row : codes(list).where(col("parent").isNotNull()).collectAsList()) {
      parents.put(row.getAs("code"), row.getAs("parent"));
    }
    return parents;
  }

  private static TreeSet<String> texts(Dataset<Row> one) {
    TreeSet<String> texts = new TreeSet<>();
    one.collectAsList().forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  /** Years with both sides: whole years of openings, with those of its quarters already past. */
  private TreeSet<Integer> years(Dataset<Row> demand, Dataset<Row> supply) {
    TreeSet<Integer> years = new TreeSet<>();
    texts(demand.select("period").distinct())
        .forEach(period -> years.add(Period.parse(period).year()));
    TreeSet<Integer> entering = new TreeSet<>();
    supply.select("year").distinct().collectAsList().forEach(row -> entering.add(row.getInt(0)));
    years.retainAll(entering);
    if (years.isEmpty()) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot set supply against demand: no year has both; supply has " + entering);
    }
    return years;
  }

  private Dataset<Row> past(Dataset<Row> demand) {
    String first = demand.agg(min("period")).head().getString(0);
    return lake.readOrEmpty("demand_panel")
        .where(col("period").lt(first).and(col("period").startsWith(first.substring(0, 4))));
  }

  private FlowEvidenceReader links() {
    return new FlowEvidenceReader()
        .addJobs(lake.readOrEmpty("placement_panel"))
        .addCrosswalk(lake.readOrEmpty("major_occupation"));
  }

  private static FlowEvidence evidence(
      FlowEvidenceReader links, Dataset<Row> demand, Dataset<Row> supply) {
    FlowEvidenceReader.Codes codes =
        links.codes(
            texts(supply.select("major").distinct()),
            texts(demand.select("occupation").distinct()));
    return links.evidence(codes, Integer.MAX_VALUE);
  }
}
