package org.gongxu.stage.advise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.RegionYear;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Together;
import org.gongxu.quality.Label;
import org.gongxu.settings.Site;
import org.gongxu.stage.StageContext;

/**
 * Reads what advice rests on. Everything it reads is bounded: it grows with schools, majors, years
 * and draws, never with persons or vacancies.
 */
final class AdviseReader {

  private static final String BALANCES = "balance";
  private static final String REGISTER = "register";
  private static final String OPENINGS = "openings";
  private static final String SUPPLY = "supply";
  private static final String OBSERVED = "observed";
  private static final String ENTRANTS = "entrants";

  private final Lake lake;
  private final Site site;
  private final StageContext context;
  private final List<Row> codes;
  private final Calendar calendar;
  private final Map<String, List<Row>> read = new ConcurrentHashMap<>();

  AdviseReader(StageContext context) {
    this.lake = context.lake();
    this.site = context.site();
    this.context = context;
    this.codes = codes();
    this.calendar = new Calendar(context.run().year(), years(), site.programmeYears());
    Map<String, Dataset<Row>> wanted = new TreeMap<>();
    wanted.put(BALANCES, balances());
    wanted.put(REGISTER, register());
    wanted.put("enrollment_plan", lake.readOrEmpty("enrollment_plan").where(isKnown()));
    wanted.put("intake_limit", lake.readOrEmpty("intake_limit").where(isKnown()));
    wanted.put("quality_panel", lake.readOrEmpty("quality_panel"));
    wanted.put("flow_matrix", lake.readOrEmpty("flow_matrix"));
    wanted.put(OPENINGS, openingsAhead());
    wanted.put(OBSERVED, observed());
    wanted.put(ENTRANTS, entrantsAhead());
    if (site.delivers("enrollment") || site.delivers("enrollment_plan")) {
      wanted.put(SUPPLY, supply());
    }
    Together.run(
        wanted.entrySet().stream()
            .map(
                table ->
                    (Runnable) () -> read.put(table.getKey(), table.getValue().collectAsList()))
            .toList());
  }

  /** Everything cards and intake advice rest on. */
  Facts facts() {
    Cells majors = Cells.of(cells("major", null));
    Intakes intakes = intakes();
    Yields yields = Yields.of(read.getOrDefault(SUPPLY, List.of()), calendar);
    String home = site.homeRegions().isEmpty() ? Facts.ALL : site.homeRegions().get(0);
    Markets markets = new Markets(parents("school"), parents("region"), majors.regions(), home);
    Outcomes outcomes = Outcomes.of(read.get("quality_panel"));
    return new Facts(outcomes, intakes, yields, majors, new Facts.Place(calendar, markets));
  }

  /** Entry openings as they were counted: key_industry, occupation, period, entry; by market. */
  SortedMap<String, List<Row>> observed(Markets markets) {
    SortedMap<String, List<Row>> observed = new TreeMap<>();
    for (Row row : read.get(OBSERVED)) {
      observed
          .computeIfAbsent(markets.around(row.getAs("region")), key -> new ArrayList<>())
          .add(row);
    }
    return observed;
  }

  private Dataset<Row> observed() {
    return lake.readOrEmpty("demand_panel")
        .groupBy("region", "key_industry", "occupation", "period")
        .agg(sum(col("openings_entry").cast("bigint")).as("entry"));
  }

  /** What the next intakes of a school share. */
  Limits limits() {
    return Limits.of(read.get("intake_limit"), calendar.intakeYear());
  }

  /** Draws of each occupation in the year the next intake of a usual programme leaves. */
  Cells occupations() {
    return Cells.of(cells("occupation", calendar.horizon()));
  }

  /** Draws of each major in that same year. */
  Cells majorsOfOneYear() {
    return Cells.of(cells("major", calendar.horizon()));
  }

  /** Names of a code list, in both languages; the code itself where the list lacks it. */
  Function<String, Label> names(String list) {
    Map<String, Label> names = new TreeMap<>();
    codes.stream()
        .filter(row -> row.getAs("code_list").equals(list))
        .forEach(row -> names.put(row.getAs("code"), label(row)));
    return code -> names.getOrDefault(code, new Label(code, code));
  }

  private static Label label(Row row) {
    String zh = row.getAs("name_zh");
    String en = row.getAs("name_en");
    return new Label(zh, en == null || en.isBlank() ? zh : en);
  }

  /** P(occupation | major), by major. */
  Flow flow() {
    Map<String, Map<String, Double>> flow = new TreeMap<>();
    read.get("flow_matrix")
        .forEach(
            row ->
                flow.computeIfAbsent(row.getAs("major"), key -> new TreeMap<>())
                    .put(row.getAs("occupation"), row.<Double>getAs("share")));
    return new Flow(flow);
  }

  /** Expected openings up to the usual programme's year: one row a bottom series and period. */
  List<Row> openings() {
    return read.get(OPENINGS);
  }

  private Dataset<Row> openingsAhead() {
    return lake.readOrEmpty("demand_forecast")
        .where(isAhead(col("period").substr(1, 4).cast("int")))
        .select(
            "region", "key_industry", "industry", "occupation", "period", "mean", "entry_share");
  }

  /** Expected entrants of each major, up to the usual programme's year. */
  SortedMap<RegionYear, SortedMap<String, Double>> entrants() {
    SortedMap<RegionYear, SortedMap<String, Double>> entrants = new TreeMap<>();
    for (Row row : read.get(ENTRANTS)) {
      entrants
          .computeIfAbsent(
              new RegionYear(row.getAs("region"), row.getAs("year")), key -> new TreeMap<>())
          .put(row.getAs("major"), row.getAs("supply_mean"));
    }
    return entrants;
  }

  private Dataset<Row> entrantsAhead() {
    return lake.readOrEmpty("major_balance")
        .where(isAhead(col("year")))
        .select("region", "year", "major", "supply_mean");
  }

  private Column isAhead(Column year) {
    return year.between(calendar.intakeYear(), calendar.horizon());
  }

  /** Postings of scarce occupations. */
  List<Row> postings(Set<String> scarce, Postings.Span span) {
    return Postings.derive(lake.readOrEmpty("enterprise_hiring"), scarce, span).collectAsList();
  }

  /** What the employers who seek most look for. */
  List<Row> employers(Postings.Span span, int most) {
    return Postings.ofEmployers(lake.readOrEmpty("enterprise_hiring"), span, most).collectAsList();
  }

  private List<Row> cells(String side, Integer year) {
    return read.get(BALANCES).stream()
        .filter(row -> row.getAs("side").equals(side))
        .filter(
            row ->
                row.<Integer>getAs("year")
                    == (year == null ? calendar.horizon(row.getAs("code")) : year.intValue()))
        .toList();
  }

  private Dataset<Row> balances() {
    Set<Integer> years = horizons();
    Column wanted =
        col("side")
            .equalTo("major")
            .and(col("year").isin(years.toArray()))
            .or(col("side").equalTo("occupation").and(col("year").equalTo(calendar.horizon())));
    return lake.readOrEmpty("balance_cell").where(wanted);
  }

  private Set<Integer> horizons() {
    Set<Integer> years = new TreeSet<>(Set.of(calendar.horizon()));
    calendar.years().keySet().forEach(major -> years.add(calendar.horizon(major)));
    return years;
  }

  private Dataset<Row> supply() {
    Set<Integer> years = new TreeSet<>(horizons());
    horizons().forEach(year -> years.add(year - 1));
    return lake.readOrEmpty("supply_forecast")
        .where(col("year").isin(years.toArray()))
        .select("school", "major", "year", "enrolled", "entrants");
  }

  private Intakes intakes() {
    return Intakes.of(read.get(REGISTER), read.get("enrollment_plan"), calendar.intakeYear());
  }

  private Dataset<Row> register() {
    return lake.readOrEmpty("cohort_panel")
        .where(col("entry_year").equalTo(col("school_year")))
        .groupBy(col("school"), col("major"), col("entry_year").as("year"))
        .agg(sum("students").as("persons"));
  }

  private List<Row> codes() {
    return lake.readOrEmpty("codes").where(isKnown()).collectAsList().stream()
        .sorted(
            Comparator.comparing((Row row) -> row.getLocalDate(row.fieldIndex("known_at")))
                .thenComparing(row -> row.<String>getAs("source_file"))
                .thenComparing(row -> row.<Integer>getAs("source_line")))
        .toList();
  }

  private Column isKnown() {
    return col("known_at").leq(lit(context.run().asOf()));
  }

  private Map<String, Integer> years() {
    Map<String, Integer> years = new TreeMap<>();
    codes.stream()
        .filter(row -> row.getAs("code_list").equals("major"))
        .filter(row -> row.getAs("programme_years") != null)
        .forEach(row -> years.put(row.getAs("code"), row.getAs("programme_years")));
    return years;
  }

  private Map<String, String> parents(String list) {
    Map<String, String> parents = new TreeMap<>();
    codes.stream()
        .filter(row -> row.getAs("code_list").equals(list))
        .filter(row -> row.getAs("parent") != null)
        .forEach(row -> parents.put(row.getAs("code"), row.getAs("parent")));
    return parents;
  }
}
