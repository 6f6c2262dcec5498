package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.gongxu.domain.RegionYear;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.demand.EntryScatter;
import org.gongxu.flow.demand.VacancyBias;
import org.gongxu.flow.supply.LocalSupply;
import org.gongxu.settings.Method;

/**
 * What counted vacancies and the region's own schools leave out: openings never advertised or
 * doubled by agencies, entrants from outside. Each factor is the same in all cells of a world.
 *
 * @param vacancies what surveys found of vacancies
 * @param local who comes in
 * @param agencies agencies' openings per opening of an employer, by region and occupation
 * @param entry which openings are open to leavers
 * @param seed the run's seed
 */
record Corrections(
    VacancyBias vacancies,
    LocalSupply local,
    TreeMap<String, Double> agencies,
    EntryScatter entry,
    long seed)
    implements Serializable {

  /** What is said of a parameter nobody has surveyed. */
  static final String NONE_KNOWN = "none known";

  /**
   * From a site's settings and what its records show.
   *
   * @param method settings
   * @param year the run's year: the newest survey up to it counts
   * @param inflow entrants from schools outside per own entrant
   * @param markets counts by region and occupation
   */
  static Corrections of(
      Method method, int year, UncertainValue inflow, TreeMap<String, MarketCounts> markets) {
    TreeMap<String, Double> agencies = new TreeMap<>();
    markets.forEach((key, market) -> agencies.put(key, market.agencyRatio()));
    return new Corrections(
        vacancies(method.balance().surveyed().vacancies(), year),
        new LocalSupply(inflow, commuting(method.balance().moves().commuting())),
        agencies,
        EntryScatter.of(MarketCounts.entry(markets, 0), method.seed()),
        method.seed());
  }

  /** Nobody known to come from outside. */
  static UncertainValue noInflow() {
    return UncertainValue.fixed("inflow", UncertainValue.Scale.RATIO, 0, NONE_KNOWN);
  }

  private static UncertainValue commuting(List<Double> ends) {
    return new UncertainValue(
        "commuting",
        UncertainValue.Scale.RATIO,
        ends.get(0),
        ends.get(1),
        ends.get(1) > 0 ? "settings" : NONE_KNOWN,
        false);
  }

  private static VacancyBias vacancies(List<Method.VacancySurvey> surveys, int year) {
    List<VacancyBias> known = new ArrayList<>();
    for (Method.VacancySurvey survey : surveys) {
      if (survey.year() <= year) {
        known.add(
            new VacancyBias(
                survey.year(),
                share("never_advertised", survey.neverAdvertised(), survey.version()),
                share("agency_doubles", survey.agencyDoubles(), survey.version()),
                share("open_to_leavers", survey.openToLeavers(), survey.version())));
      }
    }
    return known.isEmpty() ? asCounted(year) : VacancyBias.in(year, known);
  }

  /** Openings as they are counted: all advertised, agencies' doubles, entry openings open. */
  private static VacancyBias asCounted(int year) {
    return new VacancyBias(
        year,
        share("never_advertised", List.of(0.0, 0.0), NONE_KNOWN),
        share("agency_doubles", List.of(1.0, 1.0), NONE_KNOWN),
        share("open_to_leavers", List.of(1.0, 1.0), NONE_KNOWN));
  }

  private static UncertainValue share(String name, List<Double> ends, String version) {
    return new UncertainValue(
        name, UncertainValue.Scale.SHARE, ends.get(0), ends.get(1), version, false);
  }

  /** Both sides of a region and year, drawn, with what they leave out. */
  Sides applied(Sides sides) {
    TreeMap<String, double[]> drawn = sides.entryOpenings(entry);
    TreeMap<String, double[]> demand = new TreeMap<>();
    drawn.forEach((code, ahead) -> demand.put(code, ahead.clone()));
    sides.past().forEach((code, past) -> demand.merge(code, past, Corrections::sum));
    demand.replaceAll((code, seen) -> openings(sides.at(), code, seen));
    TreeMap<String, TreeMap<String, double[]>> shifted = new TreeMap<>();
    sides.scenarios().forEach((scenario, side) -> shifted.put(scenario, entrants(side)));
    for (String keyIndustry : sides.keyIndustries()) {
      TreeMap<String, double[]> own = new TreeMap<>();
      sides
          .openingsOf(keyIndustry)
          .forEach(
              (code, expected) ->
                  own.put(
                      code,
                      openings(
                          sides.at(),
                          code,
                          part(expected, sides.demand().get(code), drawn.get(code)))));
      shifted.put(Sides.growth(keyIndustry), own);
    }
    return new Sides(sides.at(), demand, entrants(sides.supply()), shifted);
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = new double[one.length];
    Arrays.setAll(sum, d -> one[d] + other[d]);
    return sum;
  }

  /** A key industry's part of what was drawn, as it has of what was expected. */
  private static double[] part(double[] expected, double[] all, double[] drawn) {
    double[] part = new double[expected.length];
    Arrays.setAll(part, d -> all[d] > 0 ? drawn[d] * (expected[d] / all[d]) : 0);
    return part;
  }

  private double[] openings(RegionYear at, String occupation, double[] seen) {
    double ratio = agencies.getOrDefault(OccupationTable.key(at.region(), occupation), 0.0);
    double[] agency = new double[seen.length];
    Arrays.setAll(agency, d -> ratio * seen[d]);
    return vacancies.correct(seen, agency, Seed.of(seed)).entry();
  }

  private TreeMap<String, double[]> entrants(TreeMap<String, double[]> side) {
    TreeMap<String, double[]> all = new TreeMap<>();
    side.forEach(
        (major, own) -> all.put(major, local.total(own, new double[own.length], Seed.of(seed))));
    return all;
  }
}
