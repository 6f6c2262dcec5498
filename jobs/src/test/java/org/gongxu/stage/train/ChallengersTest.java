package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.gongxu.TestSpark;
import org.gongxu.forecasting.industry.IndustryRegression;
import org.gongxu.stage.train.TournamentPlan.Calendar;
import org.junit.jupiter.api.Test;

class ChallengersTest {

  private static final TournamentPlan PLAN =
      new TournamentPlan("2021Q1", 18, 3, 4, Calendar.LEFT_OUT);
  private static final Tournament TOURNAMENT = new Tournament(PLAN, Regressors.none());
  private static final Challenge BOTH = new Challenge(List.of("gbt", "glm"), false, 7);
  private static final IndustryResult BOTH_SCORED = result(BOTH, 1, 0);

  @Test
  void results_scoredOnly_standInTheBacktestAndLeaveTheCombinationAsItWas() {
    IndustryResult without = result(Challenge.none(), 1, 0);
    IndustryResult with = BOTH_SCORED;

    assertThat(models(with)).contains("glm", "gbt").containsAll(models(without));
    assertThat(combination(with)).isEqualTo(combination(without));
    for (String name : List.of("glm", "gbt")) {
      ModelScores.Score score = with.facts().scores().of(name).orElseThrow();
      assertThat(score.mase()).isBetween(0.2, 3.0);
      assertThat(score.weight()).isZero();
      assertThat(score.errors())
          .isEqualTo(with.facts().scores().of("industry_regression").orElseThrow().errors());
    }
    String card =
        with.facts().row(CalendarFindings.NONE, CoverageTrack.first(), "weighted").getString(16);
    assertThat(card).matches("glm \\d\\.\\d{3}, gbt \\d\\.\\d{3}");
  }

  @Test
  void results_otherPartitionsAndOrder_areTheSameToTheBit() {
    assertThat(text(result(BOTH, 5, 3))).isEqualTo(text(BOTH_SCORED));
  }

  @Test
  void results_joining_takePartInTheCombination() {
    IndustryResult joined = result(new Challenge(List.of("glm"), true, 7), 1, 0);

    assertThat(joined.facts().scores().of("glm").orElseThrow().weight()).isPositive();
    assertThat(combination(joined)).isNotEqualTo(combination(result(Challenge.none(), 1, 0)));
  }

  /** The score equations of a Poisson regression with log link: residuals sum to zero. */
  @Test
  void fit_glm_isUnbiasedForTheValuesItWasFittedTo() {
    IndustryPanel panel = MadeUpIndustry.panel(8, PLAN);
    Challengers glm = fit(panel, new Challenge(List.of("glm"), false, 7));
    double actual = 0;
    double fitted = 0;
    for (IndustryRegression.Row row : panel.regression().rows(PLAN.length())) {
      actual += Math.exp(row.y() + row.level());
      fitted += Math.exp(row.level() + glm.byOrigin().get(PLAN.length()).get("glm").of(row.x()));
    }

    assertThat(fitted / actual).isCloseTo(1, within(1e-6));
  }

  @Test
  void fit_everyOriginWithRowsEnough_andTheEnd_hasItsModels() {
    Challengers glm = fit(MadeUpIndustry.panel(8, PLAN), new Challenge(List.of("glm"), false, 7));

    assertThat(glm.names()).containsExactly("glm");
    assertThat(glm.byOrigin().keySet()).contains(PLAN.length()).hasSizeGreaterThan(2);
    assertThat(glm.forecast("glm", PLAN.length(), List.of())).isNull();
    assertThat(glm.forecast("glm", 3, List.of())).isNull();
  }

  private static Challengers fit(IndustryPanel panel, Challenge challenge) {
    return Challengers.fit(
        TestSpark.session(), context().parallelize(List.of(panel), 1), PLAN, challenge);
  }

  private static IndustryResult result(Challenge challenge, int partitions, int shuffle) {
    List<CellHistory> histories = new ArrayList<>(MadeUpIndustry.histories(8, PLAN));
    if (shuffle > 0) {
      Collections.shuffle(histories, new Random(shuffle));
    }
    IndustryPanel panel =
        TOURNAMENT.panel("tourism", histories.stream().map(TOURNAMENT::fit).toList());
    if (challenge.names().isEmpty()) {
      return TOURNAMENT.judge(panel, Challengers.none());
    }
    JavaRDD<IndustryPanel> panels = context().parallelize(List.of(panel), partitions);
    return TOURNAMENT.judge(panel, Challengers.fit(TestSpark.session(), panels, PLAN, challenge));
  }

  private static JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
  }

  private static List<String> models(IndustryResult result) {
    return result.records().stream().map(record -> record.model()).distinct().toList();
  }

  private static Map<String, String> combination(IndustryResult result) {
    return result.bottom().forecasts().stream()
        .collect(Collectors.toMap(forecast -> forecast.id(), forecast -> text(forecast.mean())));
  }

  private static String text(IndustryResult result) {
    return result.records().toString() + combination(result);
  }

  private static String text(double[] values) {
    return Arrays.toString(values);
  }
}
