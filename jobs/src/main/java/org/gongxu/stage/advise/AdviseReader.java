package org.gongxu.stage.advise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.gongxu.lake.Lake;
import org.gongxu.settings.Site;
import org.gongxu.stage.StageContext;

/**
 * Reads what advice rests on. Everything it reads is bounded: it grows with schools, majors, years
 * and draws, never with persons or vacancies.
 */
final class AdviseReader {

  private final Lake lake;
  private final Site site;
  private final StageContext context;
  private final List<Row> codes;
  private final Calendar calendar;
  private final List<Row> balances;

  AdviseReader(StageContext context) {
    this.lake = context.lake();
    this.site = context.site();
    this.context = context;
    this.codes = codes();
    this.calendar = new Calendar(context.run().year(), years(), site.programmeYears());
    this.balances = balances();
  }

  /** Everything cards and intake advice rest on. */
  Facts facts() {
    Cells majors = Cells.of(cells("major", null));
    Intakes intakes = intakes();
    boolean isPlanning = !intakes.entered().isEmpty() && !majors.byRegion().isEmpty();
    Yields yields = isPlanning ? Yields.of(supply(), calendar) : Yields.none();
    String home = site.homeRegions().isEmpty() ? Facts.ALL : site.homeRegions().get(0);
    Markets markets = new Markets(parents("school"), parents("region"), majors.regions(), home);
    Outcomes outcomes = Outcomes.of(lake.readOrEmpty("quality_panel").collectAsList());
    return new Facts(outcomes, intakes, yields, majors, new Facts.Place(calendar, markets));
  }

  /** Draws of each occupation in the year the next intake of a usual programme leaves. */
  Cells occupations() {
    return Cells.of(cells("occupation", calendar.horizon()));
  }

  /** Draws of each major in that same year. */
  Cells majorsOfOneYear() {
    return Cells.of(cells("major", calendar.horizon()));
  }

  /** Chinese names of a code list. */
  Map<String, String> names(String list) {
    Map<String, String> names = new TreeMap<>();
    codes.stream()
        .filter(row -> row.getAs("code_list").equals(list))
        .forEach(row -> names.put(row.getAs("code"), row.getAs("name_zh")));
    return names;
  }

  /** P(occupation | major), by major. */
  Map<String, Map<String, Double>> flow() {
    Map<String, Map<String, Double>> flow = new TreeMap<>();
    lake.readOrEmpty("flow_matrix")
        .select("major", "occupation", "share")
        .collectAsList()
        .forEach(
            row ->
                flow.computeIfAbsent(row.getString(0), key -> new TreeMap<>())
                    .put(row.getString(1), row.getDouble(2)));
    return flow;
  }

  /** Expected openings of the usual programme's year: one row a bottom series and period. */
  List<Row> openings() {
    return lake.readOrEmpty("demand_forecast")
        .where(col("period").startsWith(String.valueOf(calendar.horizon())))
        .select("region", "key_industry", "industry", "occupation", "period", "mean", "entry_share")
        .collectAsList();
  }

  /** Postings of scarce occupations. */
  List<Row> postings(Set<String> scarce, Postings.Span span) {
    return Postings.derive(lake.readOrEmpty("enterprise_hiring"), scarce, span).collectAsList();
  }

  private List<Row> cells(String side, Integer year) {
    return balances.stream()
        .filter(row -> row.getAs("side").equals(side))
        .filter(
            row ->
                row.<Integer>getAs("year")
                    == (year == null ? calendar.horizon(row.getAs("code")) : year.intValue()))
        .toList();
  }

  private List<Row> balances() {
    Set<Integer> years = horizons();
    Column wanted =
        col("side")
            .equalTo("major")
            .and(col("year").isin(years.toArray()))
            .or(col("side").equalTo("occupation").and(col("year").equalTo(calendar.horizon())));
    return lake.readOrEmpty("balance_cell").where(wanted).collectAsList();
  }

  private Set<Integer> horizons() {
    Set<Integer> years = new TreeSet<>(Set.of(calendar.horizon()));
    calendar.years().keySet().forEach(major -> years.add(calendar.horizon(major)));
    return years;
  }

  private List<Row> supply() {
    Set<Integer> years = new TreeSet<>(horizons());
    horizons().forEach(year -> years.add(year - 1));
    return lake.readOrEmpty("supply_forecast")
        .where(col("year").isin(years.toArray()))
        .select("school", "major", "year", "enrolled", "entrants")
        .collectAsList();
  }

  private Intakes intakes() {
    List<Row> register =
        lake.readOrEmpty("cohort_panel")
            .where(col("entry_year").equalTo(col("school_year")))
            .groupBy(col("school"), col("major"), col("entry_year").as("year"))
            .agg(sum("students").as("persons"))
            .collectAsList();
    List<Row> plans = lake.readOrEmpty("enrollment_plan").where(isKnown()).collectAsList();
    return Intakes.of(register, plans, calendar.intakeYear());
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
