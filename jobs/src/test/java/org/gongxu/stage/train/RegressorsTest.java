package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongxu.domain.Period;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.industry.Drivers;
import org.gongxu.forecasting.industry.IndustryRegression;
import org.gongxu.forecasting.industry.Published;
import org.gongxu.stage.train.TournamentPlan.Calendar;
import org.junit.jupiter.api.Test;

class RegressorsTest {

  private static final int LENGTH = 24;
  private static final int ORIGIN = 20;
  private static final TournamentPlan PLAN =
      new TournamentPlan("2020Q1", LENGTH, 4, 4, Calendar.LEFT_OUT);

  /** What is published a day after an origin must not change that origin's forecast. */
  @Test
  void regression_valuesPublishedAfterAnOrigin_changeNothingAtIt() {
    LocalDate origin = PLAN.origin(ORIGIN).lastDay();
    IndustryRegression.Fit before = fit(gdp(0, origin), stocks(0, origin), ORIGIN);
    IndustryRegression.Fit after = fit(gdp(50, origin), stocks(900, origin), ORIGIN);

    assertThat(after.coefficients()).isEqualTo(before.coefficients());
    for (int i = 0; i < 8; i++) {
      assertThat(after.forecasts().get(i)).isEqualTo(before.forecasts().get(i));
    }
  }

  /** The test above would pass if drivers did nothing: here they do. */
  @Test
  void regression_valuesKnownAtAnOrigin_changeItsForecast() {
    LocalDate origin = PLAN.origin(ORIGIN).lastDay();
    IndustryRegression.Fit before = fit(gdp(0, origin), stocks(0, origin), LENGTH);
    IndustryRegression.Fit after = fit(gdp(50, origin), stocks(900, origin), LENGTH);

    assertThat(after.forecasts().get(0)).isNotEqualTo(before.forecasts().get(0));
  }

  @Test
  void of_valueKnownInTheMiddleOfAQuarter_showsAtItsEnd() {
    Published gdp =
        new Published(
            List.of(
                new Published.Value(Period.parse("2020Q1"), 2, LocalDate.parse("2020-04-19")),
                new Published.Value(Period.parse("2020Q2"), 6, LocalDate.parse("2020-07-19"))));
    Drivers drivers =
        new Regressors(Map.of("gdp", gdp), false)
            .of(
                panel().series(),
                panel().cells().stream().map(c -> c.history().stock()).toList(),
                PLAN);

    assertThat(drivers.names()).containsExactly("gdp");
    assertThat(drivers.known()[0][3][0]).isZero();
    assertThat(drivers.known()[0][3][1]).isZero();
    assertThat(drivers.known()[0][3][2]).isEqualTo(6 - 4);
  }

  @Test
  void of_stocks_giveGrowthAndOpeningsPerEmployedAgainstTheKeyIndustry() {
    Regressors employment = new Regressors(Map.of(), true);
    List<Published> stocks = new ArrayList<>(java.util.Collections.nCopies(8, stock(99, 109)));
    stocks.set(7, new Published(List.of()));
    Drivers drivers = employment.of(panel().series(), stocks, PLAN);
    int last = LENGTH - 1;

    assertThat(drivers.names()).containsExactly("employment_growth", "openings_per_employed");
    assertThat(drivers.known()[0][0][last]).isCloseTo(Math.log(110.0 / 100), within(1e-12));
    assertThat(drivers.known()[0][7][last]).isZero();
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += drivers.known()[1][i][last];
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(drivers.known()[1][7][last]).isZero();
    assertThat(drivers.known()[1][6][last]).isGreaterThan(drivers.known()[1][0][last]);
  }

  @Test
  void of_shortHistory_leavesIndicatorsOutAndSaysSo() {
    TournamentPlan short19 = new TournamentPlan("2021Q2", 19, 4, 4, Calendar.LEFT_OUT);
    Regressors gdp = new Regressors(Map.of("gdp", new Published(List.of())), false);

    assertThat(gdp.of(List.of(), List.of(), short19).count()).isZero();
    assertThat(gdp.leftOut(short19))
        .hasValueSatisfying(line -> assertThat(line).contains("5 years"));
    assertThat(gdp.leftOut(PLAN)).isEmpty();
    assertThat(Regressors.none().leftOut(short19)).isEmpty();
  }

  private static IndustryRegression.Fit fit(Published gdp, List<Published> stocks, int training) {
    Regressors regressors = new Regressors(Map.of("gdp", gdp), true);
    IndustryPanel panel = panel();
    return new IndustryRegression(
            panel.series(),
            panel.series().stream().map(series -> "all").toList(),
            PLAN.horizon(),
            regressors.of(panel.series(), stocks, PLAN))
        .fit(training)
        .get(training);
  }

  /** Growth of output; what is known after the origin is moved by {@code later}. */
  private static Published gdp(double later, LocalDate origin) {
    List<Published.Value> values = new ArrayList<>();
    RandomStream random = Seed.of(5).child("gdp").stream(0);
    for (int t = 0; t < LENGTH; t++) {
      Period period = PLAN.first().plus(t);
      LocalDate known = period.lastDay().plusDays(19);
      double moved = known.isAfter(origin) ? later : 0;
      values.add(new Published.Value(period, 5 + random.normal() + moved, known));
    }
    return new Published(values);
  }

  private static List<Published> stocks(double later, LocalDate origin) {
    List<Published> stocks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      List<Published.Value> values = new ArrayList<>();
      RandomStream random = Seed.of(6).child("stock").stream(i);
      for (int year = 2018; year <= 2025; year++) {
        LocalDate known = LocalDate.of(year + 1, 3, 31);
        double moved = known.isAfter(origin) ? later : 0;
        double employed = 500 + 40 * random.normal() + moved;
        values.add(new Published.Value(Period.parse("" + year), employed, known));
      }
      stocks.add(new Published(values));
    }
    return stocks;
  }

  private static Published stock(double before, double last) {
    return new Published(
        List.of(
            new Published.Value(Period.parse("2023"), before, LocalDate.parse("2024-03-31")),
            new Published.Value(Period.parse("2024"), last, LocalDate.parse("2025-03-31"))));
  }

  private static IndustryPanel panel() {
    return MadeUpIndustry.panel(8, PLAN);
  }
}
