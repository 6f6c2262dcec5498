package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.domain.Problem;
import org.gongxu.flow.matrix.FlowEvidence;
import org.gongxu.lake.Lake;
import org.gongxu.stage.StageContext;

/** What a balance is made from: both forecasts, their codes, and what was counted. */
final class BalanceInputs {

  private final StageContext context;
  private final Lake lake;
  private final Dataset<Row> demand;
  private final Dataset<Row> supply;
  private final TreeSet<String> regions = new TreeSet<>();
  private final TreeSet<String> periods = new TreeSet<>();
  private final TreeSet<String> occupations = new TreeSet<>();
  private final TreeSet<String> schools = new TreeSet<>();
  private final TreeSet<String> majors = new TreeSet<>();
  private final TreeSet<Integer> years = new TreeSet<>();

  /**
   * Reads both forecasts' codes, which grow with code lists and never with persons.
   *
   * @throws Problem when no year has both sides
   */
  BalanceInputs(StageContext context) {
    this.context = context;
    this.lake = context.lake();
    this.demand = lake.read("demand_forecast");
    this.supply = lake.read("supply_forecast");
    for (Row row : demand.select("region", "period", "occupation").distinct().collectAsList()) {
      regions.add(row.getString(0));
      periods.add(row.getString(1));
      occupations.add(row.getString(2));
    }
    TreeSet<Integer> entering = new TreeSet<>();
    for (Row row : supply.select("school", "major", "year").distinct().collectAsList()) {
      schools.add(row.getString(0));
      majors.add(row.getString(1));
      entering.add(row.getInt(2));
    }
    periods.forEach(period -> years.add(Period.parse(period).year()));
    years.retainAll(entering);
    if (years.isEmpty()) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot set supply against demand: no year has both; supply has " + entering);
    }
  }

  /** Rows of {@code demand_forecast}. */
  Dataset<Row> demand() {
    return demand;
  }

  /** Rows of {@code supply_forecast}. */
  Dataset<Row> supply() {
    return supply;
  }

  /** Years with both sides: whole years of openings, with those of its quarters already past. */
  TreeSet<Integer> years() {
    return years;
  }

  /** Rows of {@code demand_panel} of the quarters past in the first year ahead. */
  Dataset<Row> past() {
    String first = periods.first();
    return lake.readOrEmpty("demand_panel")
        .where(col("period").lt(first).and(col("period").startsWith(first.substring(0, 4))));
  }

  /** The market of each school. */
  SchoolRegions regions() {
    String home = context.site().homeRegions().get(0);
    TreeSet<String> markets = new TreeSet<>(regions);
    markets.add(home);
    return SchoolRegions.of(parents("school"), parents("region"), markets, home);
  }

  /** What was counted by region and occupation. */
  TreeMap<String, MarketCounts> markets() {
    return new MarketReader(last(), context.run().asOf())
        .openings(lake.readOrEmpty("demand_panel"))
        .seekers(lake.readOrEmpty("job_seekers"))
        .vacancies(lake.readOrEmpty("enterprise_hiring"))
        .stocks(lake.readOrEmpty("industry_employment"))
        .graduates(lake.readOrEmpty("placement_panel"), context.site().homeRegions().get(0))
        .counts();
  }

  /** The last quarter observed. */
  Period last() {
    return context.run().lastObserved(Frequency.QUARTER);
  }

  /** What corrects the counts of both sides. */
  Corrections corrections(TreeMap<String, MarketCounts> markets) {
    return Corrections.of(
        context.site().method(),
        context.run().year(),
        Inflow.of(lake.readOrEmpty("placement_panel"), schools),
        markets);
  }

  /** Where graduates went to work, and where the crosswalk would send them. */
  FlowEvidenceReader links() {
    return new FlowEvidenceReader()
        .addJobs(lake.readOrEmpty("placement_panel"))
        .addCrosswalk(lake.readOrEmpty("major_occupation"));
  }

  /** That evidence for the majors and occupations forecast. */
  FlowEvidence evidence(FlowEvidenceReader links) {
    return links.evidence(links.codes(majors, occupations), Integer.MAX_VALUE);
  }

  /** How long programmes take. */
  Programmes programmes() {
    TreeMap<String, Integer> lengths = new TreeMap<>();
    for (Row row : codes("major").where(col("programme_years").isNotNull()).collectAsList()) {
      lengths.put(row.getAs("code"), row.getAs("programme_years"));
    }
    return new Programmes(lengths, context.site().programmeYears());
  }

  /** Names of occupations, in both languages where they differ. */
  Map<String, String> occupationNames() {
    Map<String, String> names = new TreeMap<>();
    for (Row row : codes("occupation").select("code", "name_zh", "name_en").collectAsList()) {
      String zh = row.getString(1);
      boolean isSame = row.isNullAt(2) || zh.equals(row.getString(2));
      names.put(row.getString(0), isSame ? zh : zh + " (" + row.getString(2) + ")");
    }
    return names;
  }

  private Map<String, String> parents(String list) {
    Map<String, String> parents = new TreeMap<>();
    for (Row row : codes(list).where(col("parent").isNotNull()).collectAsList()) {
      parents.put(row.getAs("code"), row.getAs("parent"));
    }
    return parents;
  }

  private Dataset<Row> codes(String list) {
    return lake.readOrEmpty("codes").where(col("code_list").equalTo(list));
  }
}
