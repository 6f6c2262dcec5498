package org.gongxu.stage.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.gongxu.TestSite;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.UncertainValue;
import org.gongxu.settings.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

  private static final RegionYear AT = new RegionYear("530102", 2028);

  private static final String SURVEY =
      """
      gongxu.balance.vacancy-surveys = [
        { year = 2024, version = "county survey 2024", never-advertised = [0.2, 0.2]
          agency-doubles = [0.5, 0.5], open-to-leavers = [0.9, 0.9] }
        { year = 2027, version = "not yet", never-advertised = [0.9, 0.9]
          agency-doubles = [0.5, 0.5], open-to-leavers = [0.9, 0.9] } ]
      """;

  @TempDir private Path folder;

  private Method method(String settings) {
    return new TestSite(folder.resolve("site")).settings(settings).read().method();
  }

  /** An occupation whose openings are all open to leavers, with an agency opening to every four. */
  private static TreeMap<String, MarketCounts> markets() {
    MarketCounts market = new MarketCounts();
    market.year(0).openings = 40;
    market.year(0).entry = 40;
    market.year(0).agency = 10;
    TreeMap<String, MarketCounts> markets = new TreeMap<>();
    markets.put(OccupationTable.key("530102", "O1"), market);
    return markets;
  }

  private static Sides sides() {
    return Sides.of(
        AT,
        List.of(
            new Sides.Part(Sides.Side.DEMAND, "O1", "K\u0000I\u00002028Q1", new double[] {60}),
            new Sides.Part(Sides.Side.DEMAND, "O1", "L\u0000I\u00002028Q1", new double[] {20}),
            new Sides.Part(Sides.Side.PAST, "O1", "K\u0000I\u00002028Q0", new double[] {20}),
            new Sides.Part(Sides.Side.SUPPLY, "M", "S1", new double[] {50}),
            new Sides.Part(
                new Sides.Side(Sides.Kind.SUPPLY, "local_up"), "M", "S1", new double[] {55})));
  }

  private Corrections corrections(String settings) {
    return Corrections.of(method(settings), 2026, Corrections.noInflow(), markets());
  }

  @Test
  void applied_nothingKnown_leavesBothSidesAsCounted() {
    Sides applied = corrections("").applied(sides());

    assertThat(applied.demand().get("O1")).as("80 ahead, 20 past").containsExactly(100);
    assertThat(applied.supply().get("M")).containsExactly(50);
    assertThat(applied.shifted().get("local_up").get("M")).containsExactly(55);
    assertThat(applied.keyIndustries()).containsExactly("K", "L");
    assertThat(applied.openingsOf("L").get("O1")).containsExactly(20);
  }

  @Test
  void applied_survey_addsAgenciesUnadvertisedAndTakesClosedOnesOff() {
    Sides applied = corrections(SURVEY).applied(sides());

    assertThat(applied.demand().get("O1")[0])
        .as("(100 + 25 × (1 − 0.5)) ÷ (1 − 0.2) × 0.9")
        .isCloseTo(112.5 / 0.8 * 0.9, within(1e-9));
  }

  @Test
  void applied_commuting_addsToEveryEntrant() {
    Sides applied = corrections("gongxu.balance.commuting = [0.1, 0.1]").applied(sides());

    assertThat(applied.supply().get("M")[0]).isCloseTo(55, within(1e-9));
    assertThat(applied.shifted().get("local_up").get("M")[0]).isCloseTo(60.5, within(1e-9));
  }

  @Test
  void rows_oldSurvey_isFlaggedAsCarriedForward() {
    Method method = method(SURVEY);
    Corrections corrections = Corrections.of(method, 2026, Corrections.noInflow(), markets());

    Row never = parameter(ParameterTable.rows(corrections, method), "never_advertised");
    assertThat(value(never, "version")).isEqualTo("county survey 2024");
    assertThat(value(never, "survey_year")).isEqualTo(2024);
    assertThat(value(never, "carried_forward")).isEqualTo(true);
    Row commuting = parameter(ParameterTable.rows(corrections, method), "commuting");
    assertThat(value(commuting, "version")).isEqualTo("none known");
  }

  @Test
  void ratio_countsOfOutsideAndInside_hasTheirInterval() {
    UncertainValue inflow = Inflow.ratio(100, 400);

    assertThat(inflow.median()).isCloseTo(0.25, within(1e-12));
    // exp(± 1.2816 × √(1 ÷ 100 + 1 ÷ 400)) around it.
    assertThat(inflow.low()).isCloseTo(0.25 * Math.exp(-0.14328), within(1e-4));
    assertThat(inflow.high()).isCloseTo(0.25 * Math.exp(0.14328), within(1e-4));
  }

  @Test
  void of_graduatesOfAnOutsideSchool_areInflowAtTheirFirstSurvey() {
    UncertainValue inflow =
        Inflow.of(
            rows(
                "placement_panel",
                "school major graduation_year wave_months destination occupation local related"
                    + " graduates",
                row("OWN", "M", 2025, 0, "contract", "O1", true, true, 300L),
                row("OWN", "M", 2025, 12, "contract", "O1", true, true, 999L),
                row("OWN", "M", 2025, 0, "contract", "O1", false, true, 100L),
                row("FAR", "M", 2025, 6, "contract", "O1", true, true, 60L)),
            new TreeSet<>(List.of("OWN")));

    assertThat(inflow.median()).as("60 of 300").isCloseTo(0.2, within(1e-12));
    assertThat(inflow.version()).isEqualTo("graduate_employment");
  }

  @Test
  void of_noOutsideSchool_isNoneKnown() {
    UncertainValue inflow =
        Inflow.of(
            rows(
                "placement_panel",
                "school major graduation_year wave_months destination occupation local related"
                    + " graduates",
                row("OWN", "M", 2025, 0, "contract", "O1", true, true, 300L)),
            new TreeSet<>(List.of("OWN")));

    assertThat(inflow).isEqualTo(Corrections.noInflow());
  }

  private static Row parameter(List<Row> rows, String name) {
    return rows.stream().filter(row -> value(row, "parameter").equals(name)).findFirst().get();
  }

  private static Object value(Row row, String column) {
    return row.get(Contracts.of("balance_parameter").columnNames().indexOf(column));
  }
}
