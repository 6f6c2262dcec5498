package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.flow.balance.BalanceScore;
import org.gongxu.flow.demand.EntryScatter;
import org.gongxu.flow.matrix.FlowDraws;
import org.gongxu.flow.matrix.FlowMatrix;
import org.gongxu.lake.Lake;
import scala.Tuple2;

/**
 * Whether past gaps would have been foretold: the rows of {@code balance_backtest_case} and {@code
 * balance_backtest}. Cases collected grow with codes times origins, never with persons.
 */
final class Backtest {

  private final Known known;
  private final BalanceSettings settings;
  private final List<PastCase> cases = new ArrayList<>();

  /**
   * What past balances are made from beside both forecasts.
   *
   * @param regions the market of each school
   * @param links where graduates went to work, by year
   * @param markets counts by region and occupation
   * @param last the last quarter observed
   */
  record Known(
      SchoolRegions regions,
      FlowEvidenceReader links,
      TreeMap<String, MarketCounts> markets,
      Period last) {}

  /** A back-test that has not run yet. */
  Backtest(Known known, BalanceSettings settings) {
    this.known = known;
    this.settings = settings;
  }

  /** Balances every past origin kept in the lake. */
  Backtest run(Lake lake) {
    Dataset<Row> demand = lake.readOrEmpty("demand_backtest");
    Dataset<Row> supply = lake.readOrEmpty("supply_backtest");
    TreeMap<String, Integer> surveyed = new TreeMap<>();
    TreeSet<String> majors = new TreeSet<>();
    for (Row row : supply.select("origin", "surveys_until", "major").distinct().collectAsList()) {
      surveyed.put(row.getString(0), row.isNullAt(1) ? -1 : row.getInt(1));
      majors.add(row.getString(2));
    }
    TreeSet<String> occupations = new TreeSet<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (Row row : demand.select("occupation", "year", "years_ahead").distinct().collectAsList()) {
      occupations.add(row.getString(0));
      years.add(row.getInt(1));
      years.add(row.getInt(1) - row.getInt(2));
    }
    if (!majors.isEmpty() && !occupations.isEmpty()) {
      FlowEvidenceReader.Codes codes = known.links().codes(majors, occupations);
      PastBalance past =
          new PastBalance(
              flows(known.links(), codes, surveyed),
              shares(known.links(), codes, years),
              known.links().unseen(codes),
              scatters(surveyed.keySet()),
              settings);
      cases.addAll(cases(demand, supply, past));
    }
    return this;
  }

  private List<PastCase> cases(Dataset<Row> demand, Dataset<Row> supply, PastBalance past) {
    JavaSparkContext sc = JavaSparkContext.fromSparkContext(demand.sparkSession().sparkContext());
    Broadcast<PastBalance> shared = sc.broadcast(past);
    List<PastCase> found =
        new ArrayList<>(
            new PastSides(known.regions())
                .read(demand, supply)
                .mapToPair(one -> new Tuple2<>(one._1().origin(), one))
                .groupByKey(past.flows().size())
                .flatMap(group -> cases(shared.value(), group._1(), group._2()).iterator())
                .collect());
    found.sort(
        Comparator.comparing(PastCase::key)
            .thenComparing(PastCase::side)
            .thenComparing(PastCase::code));
    return found;
  }

  /** The cases of one origin, whose flow matrix is drawn once. */
  private static List<PastCase> cases(
      PastBalance past, String origin, Iterable<Tuple2<PastKey, Sides>> years) {
    FlowDraws flow = past.flow(origin);
    List<PastCase> cases = new ArrayList<>();
    years.forEach(year -> cases.addAll(past.cases(year._1(), year._2(), flow)));
    return cases;
  }

  private Map<String, EntryScatter> scatters(Set<String> origins) {
    TreeMap<String, EntryScatter> scatters = new TreeMap<>();
    for (String origin : origins) {
      Period until = Period.of(Frequency.QUARTER, Period.parse(origin).lastDay());
      int back = Math.floorDiv(known.last().index() - until.index(), Frequency.QUARTER.perYear());
      scatters.put(
          origin, EntryScatter.of(MarketCounts.entry(known.markets(), back), settings.seed()));
    }
    return scatters;
  }

  private static Map<String, FlowMatrix> flows(
      FlowEvidenceReader links, FlowEvidenceReader.Codes codes, TreeMap<String, Integer> surveyed) {
    TreeMap<Integer, FlowMatrix> byYear = new TreeMap<>();
    TreeMap<String, FlowMatrix> flows = new TreeMap<>();
    surveyed.forEach(
        (origin, until) ->
            flows.put(
                origin,
                byYear.computeIfAbsent(
                    until, year -> FlowMatrix.fit(links.evidence(codes, year)))));
    return flows;
  }

  /** A year nobody answered in is left out. */
  private static Map<Integer, double[][]> shares(
      FlowEvidenceReader links, FlowEvidenceReader.Codes codes, TreeSet<Integer> years) {
    double[][] now = FlowMatrix.fit(links.evidence(codes, Integer.MAX_VALUE)).shares();
    TreeMap<Integer, double[][]> shares = new TreeMap<>();
    for (int year : years) {
      double[][] jobs = links.jobsOf(codes, year);
      for (int m = 0; m < jobs.length; m++) {
        double sum = 0;
        for (double job : jobs[m]) {
          sum += job;
        }
        for (int o = 0; o < jobs[m].length; o++) {
          jobs[m][o] = sum > 0 ? jobs[m][o] / sum : now[m][o];
        }
      }
      shares.put(year, jobs);
    }
    return shares;
  }

  /** The rows of {@code balance_backtest_case}. */
  List<Row> caseRows() {
    return cases.stream().map(PastCase::row).toList();
  }

  /** A region's side, so many years ahead; 0 for all together. */
  private record Group(String region, String side, int ahead) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparing(Group::region)
          .thenComparing(Group::side)
          .thenComparing(Group::ahead)
          .compare(this, other);
    }
  }

  private TreeMap<Group, List<PastCase>> groups() {
    TreeMap<Group, List<PastCase>> groups = new TreeMap<>();
    for (PastCase one : cases) {
      for (int ahead : List.of(0, one.key().ahead())) {
        groups
            .computeIfAbsent(
                new Group(one.key().at().region(), one.side(), ahead), key -> new ArrayList<>())
            .add(one);
      }
    }
    return groups;
  }

  /** The rows of {@code balance_backtest}. */
  List<Row> scoreRows() {
    List<Row> rows = new ArrayList<>();
    groups().forEach((group, of) -> rows.add(row(group, of)));
    return rows;
  }

  private Row row(Group group, List<PastCase> of) {
    BalanceScore score = score(of);
    return TableRow.of("balance_backtest")
        .set("region", group.region())
        .set("side", group.side())
        .set("years_ahead", group.ahead())
        .set("cases", score.cases())
        .set("origins", (int) of.stream().map(one -> one.key().origin()).distinct().count())
        .set("sign_hit", score.signHit())
        .set("sign_hit_same", score.sameAsBefore().signHit())
        .set("sign_hit_constant", score.constantShares().signHit())
        .set("error", score.error())
        .set("error_same", score.sameAsBefore().error())
        .set("error_constant", score.constantShares().error())
        .set("coverage_80", score.coverage())
        .set("brier", score.brier())
        .set("brier_same", score.sameAsBefore().brier())
        .build();
  }

  private BalanceScore score(List<PastCase> of) {
    return BalanceScore.of(of.stream().map(PastCase::score).toList(), settings.friction());
  }

  /** What a person should hear of it. */
  List<String> headlines() {
    List<PastCase> occupations =
        cases.stream().filter(one -> one.side().equals("occupation")).toList();
    if (occupations.isEmpty()) {
      return List.of("no past origin to test the balance at");
    }
    BalanceScore score = score(occupations);
    return List.of(
        String.format(
            Locale.ROOT,
            "back-test 回测: %,d gaps of occupations; sign right %.0f %% (same as before %.0f %%,"
                + " constant shares %.0f %%), mean error %.1f (%.1f, %.1f), 80 %% interval holds"
                + " %.0f %%",
            score.cases(),
            100 * score.signHit(),
            100 * score.sameAsBefore().signHit(),
            100 * score.constantShares().signHit(),
            score.error(),
            score.sameAsBefore().error(),
            score.constantShares().error(),
            100 * score.coverage()));
  }
}
