package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.balance.InitialState;
import org.gongxu.flow.balance.Ita;
import org.gongxu.flow.balance.ShortageDriver;
import org.gongxu.flow.matrix.FlowMatrix;

/**
 * Tells the balance of occupations: gap, indicators side by side, verdict and driver.
 *
 * @param facts market facts by region and occupation
 * @param rates who leaves the employed in a year
 * @param settings thresholds
 */
record OccupationTable(
    TreeMap<String, MarketFacts> facts, SeparationRates rates, BalanceSettings settings)
    implements Serializable {

  /** Openings within this share of seekers start from balance. */
  private static final double STATE_BAND = 0.1;

  /** The key of an occupation's facts. */
  static String key(String region, String occupation) {
    return region + "|" + occupation;
  }

  /**
   * What is said of one occupation.
   *
   * @param code the occupation
   * @param gap demand less supply
   * @param state where it starts from; null when not known
   * @param verdict the flows seen from that state
   * @param driver why it is short; null when it is not or the data cannot tell
   * @param size employed where the stock is known, else mean openings; persons
   */
  record Told(
      String code, Gap gap, InitialState state, Gap.Verdict verdict, String driver, double size)
      implements Serializable {}

  /** Judges one occupation. */
  Told tell(RegionYear at, String code, RegionBalance.Cell cell) {
    MarketFacts known = facts.getOrDefault(key(at.region(), code), MarketFacts.UNKNOWN);
    Gap gap = Gap.of(cell.demand(), cell.supply(), settings.threshold());
    InitialState state =
        Double.isNaN(known.openingsToSeekers())
            ? null
            : InitialState.of(known.openingsToSeekers(), STATE_BAND);
    Gap.Verdict verdict = state == null ? gap.verdict() : state.then(gap.verdict());
    String driver = verdict == Gap.Verdict.SHORTAGE ? driver(gap, known) : null;
    double size = known.employed() > 0 ? known.employed() : gap.demand().mean();
    return new Told(code, gap, state, verdict, driver, size);
  }

  private TableRow row(RegionYear at, Told told, RegionBalance.Cell cell) {
    MarketFacts known = facts.getOrDefault(key(at.region(), told.code()), MarketFacts.UNKNOWN);
    TableRow row =
        CellTables.told(TableRow.of("occupation_balance"), at, told.gap(), cell)
            .set("occupation", told.code())
            .set("openings_to_seekers", known(known.openingsToSeekers()))
            .set("openings_to_seekers_change", known(known.openingsToSeekersTrend()))
            .set("tightness", known(known.tightness().score()))
            .set("tightness_class", known.tightness().rating())
            .set("tightness_indicators", known.tightness().indicators())
            .set("initial_state", told.state() == null ? "unknown" : state(told.state()))
            .set("verdict", Words.of(told.verdict()))
            .set("driver", told.driver());
    if (!Double.isNaN(known.employed()) && !Double.isNaN(known.growth())) {
      Ita ita = ita(known, rates.exit(told.code()), DrawSummary.mean(cell.supply()));
      row.set("ita", ita.value()).set("ita_class", Words.lower(ita.band()));
    }
    return row;
  }

  /**
   * The rows of a region and year.
   *
   * @param balanced both sides, and what moving could mend
   * @param flow where graduates of each major work
   */
  List<Row> rows(Balanced balanced, FlowMatrix flow) {
    RegionBalance balance = balanced.balance();
    Fillable fillable = Fillable.of(balance, flow);
    List<Row> rows = new ArrayList<>();
    balance
        .occupations()
        .forEach(
            (code, cell) ->
                rows.add(
                    row(balance.at(), tell(balance.at(), code, cell), cell)
                        .set("itkb", known(fillable.chance(code)))
                        .set("unfilled_if_mobile", balanced.mobility().unfilled().get(code))
                        .build()));
    return rows;
  }

  /** What is said of every occupation of a region and year. */
  RegionTold tellAll(RegionBalance balance) {
    List<Told> all = new ArrayList<>();
    balance.occupations().forEach((code, cell) -> all.add(tell(balance.at(), code, cell)));
    return new RegionTold(balance.at(), all);
  }

  /**
   * What is said of a region and year.
   *
   * @param at region and year
   * @param occupations by code
   */
  record RegionTold(RegionYear at, List<Told> occupations) implements Serializable {}

  private static String state(InitialState state) {
    return state == InitialState.BALANCE ? "balanced" : Words.lower(state);
  }

  /** A year's flows on the latest stock. */
  private static Ita ita(MarketFacts known, double exits, double entrants) {
    double seekers = Double.isNaN(known.seekers()) ? 0 : known.seekers();
    return Ita.of(
        new Ita.Supply(known.employed(), seekers, entrants),
        new Ita.Demand(known.employed() * known.growth(), known.employed() * exits, 0));
  }

  private static String driver(Gap gap, MarketFacts known) {
    MarketFacts.Signs signs = known.signs();
    ShortageDriver driver =
        ShortageDriver.of(
            new ShortageDriver.Evidence(
                gap.supply().mean() / gap.demand().mean(),
                optional(signs.levelMatch()),
                optional(signs.related()),
                optional(signs.retention()),
                optional(signs.relativePay())),
            ShortageDriver.Limits.DEFAULT);
    return driver == ShortageDriver.UNKNOWN ? null : Words.lower(driver);
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
