package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cells;
import static org.gongxu.stage.advise.Given.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.intake.Binding;
import org.gongxu.quality.intake.Clash;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.settings.Method;
import org.gongxu.stage.advise.IntakePlanner.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakePlannerTest {

  private static final Method.Intake SETTINGS = new Method.Intake(1, 1, 0.1, 0.25, 10, 0.1);

  private final SortedMap<Programme, SortedMap<Integer, Long>> entered = new TreeMap<>();
  private final SortedMap<Programme, Intakes.Plan> plans = new TreeMap<>();
  private final Yields yields = Yields.none();
  private final SortedMap<Programme, Action> actions = new TreeMap<>();

  @Test
  void plan_oneGapTwoSchools_theyDoNotChaseItTwice() {
    enters("s1", 40, 0.5);
    enters("s2", 40, 0.5);

    IntakeAdvice[] advice = advised(cells("m", 50, 40));

    assertThat(advice).hasSize(2);
    assertThat(advice[0].recommended() + advice[1].recommended()).isEqualTo(100);
  }

  @Test
  void plan_moreWantedThanFits_capacityBinds() {
    enters("s1", 40, 0.5);
    plans.put(new Programme("s1", "m"), new Intakes.Plan(2025, 40, 45, 20));

    IntakeAdvice[] advice = advised(cells("m", 500, 20));

    assertThat(advice[0].recommended()).isEqualTo(45);
    assertThat(advice[0].binding()).isEqualTo(Binding.CAPACITY);
  }

  @Test
  void plan_capacityNotReported_theLargestChangeBinds() {
    enters("s1", 80, 0.5);

    IntakeAdvice[] advice = advised(cells("m", 500, 20));

    assertThat(advice[0].recommended()).isEqualTo(100);
    assertThat(advice[0].binding()).isEqualTo(Binding.LARGEST_CHANGE);
  }

  @Test
  void plan_nothingCanBeMet_heldOutAndTheOthersAdvised() {
    enters("s1", 80, 0.5);
    enters("s2", 40, 0.5);
    plans.put(new Programme("s1", "m"), new Intakes.Plan(2025, 80, 30, 20));

    Planned planned = planned(cells("m", 500, 20)).get(0);

    assertThat(planned.heldOut()).containsExactly("s1/m");
    assertThat(planned.advice().programmes())
        .extracting(IntakeAdvice::school)
        .containsExactly("s2");
  }

  @Test
  void plan_otherSchoolsNotAdvisedOn_theirEntrantsCount() {
    enters("s1", 40, 0.5);
    yields.next().put(new Programme("s9", "m"), same(15));

    assertThat(advised(cells("m", 35, 40))[0].recommended()).isEqualTo(40);
  }

  @Test
  void plan_programmeClosedOrWithoutBalance_isLeftOut() {
    entered.put(new Programme("s1", "m"), new TreeMap<>(java.util.Map.of(2025, 0L)));
    entered.put(new Programme("s1", "n"), new TreeMap<>(java.util.Map.of(2025, 30L)));
    yields.before().put(new Programme("s1", "n"), new Yields.Yield(30, same(15)));

    assertThat(planned(cells("m", 35, 40))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REWORK, 80", "SHRINK, 72", "PAUSE, 0", "CLOSE, 0"})
  void plan_cardAdvisesAWayOut_intakeDoesNotGainsayIt(Action action, int most) {
    enters("s1", 80, 0.5);
    enters("s2", 80, 0.5);
    actions.put(new Programme("s1", "m"), action);

    IntakeAdvice[] advice = advised(cells("m", 500, 20));

    assertThat(advice[0].recommended()).isEqualTo(most);
    assertThat(advice[0].binding()).isEqualTo(Binding.CARD);
    assertThat(advice[1].binding()).isEqualTo(Binding.LARGEST_CHANGE);
  }

  @Test
  void plan_smallestClassAboveTheCut_isAdvisedAtIt() {
    enters("s1", 22, 0.5);
    plans.put(new Programme("s1", "m"), new Intakes.Plan(2025, 22, 45, 20));
    actions.put(new Programme("s1", "m"), Action.SHRINK);

    assertThat(advised(cells("m", 500, 20))[0].recommended()).isEqualTo(20);
  }

  @Test
  void plan_schoolTotalIsShort_itsProgrammesShareIt() {
    enters("s1", 40, 0.5);
    enters("s2", 40, 0.5);

    IntakeAdvice[] advice = advised(cells("m", 500, 40), limit("s1", "total", "*", 44, null));

    assertThat(advice[0].recommended()).isEqualTo(44);
    assertThat(advice[0].binding()).isEqualTo(Binding.SHARED_LIMIT);
    assertThat(advice[1].recommended()).isEqualTo(50);
    assertThat(advice[1].binding()).isEqualTo(Binding.LARGEST_CHANGE);
  }

  @Test
  void plan_teachersForAFewOnly_bindByWhatEachPlaceTakes() {
    enters("s1", 40, 0.5);

    IntakeAdvice[] advice =
        advised(cells("m", 500, 40), limit("s1", "teachers", "m", 2.8, 1 / 16.));

    assertThat(advice[0].recommended()).isEqualTo(44);
  }

  @Test
  void plan_limitNoPlanMeets_isNamedWithItsNumbersAndLeftOut() {
    enters("s1", 80, 0.5);

    Planned planned = planned(cells("m", 500, 20), limit("s1", "total", "*", 20, null)).get(0);

    assertThat(planned.clashes()).extracting(Clash::where).containsExactly("s1/total");
    assertThat(planned.clashes().get(0).reason().en())
        .isEqualTo("total asks for 0.0 to 20.0, its programmes can reach 60.0 to 100.0");
    assertThat(planned.advice().programmes().get(0).recommended()).isEqualTo(100);
    assertThat(planned.heldOut()).isEmpty();
  }

  @Test
  void plan_programmeThatCannotBeMet_saysWhichBoundsClash() {
    enters("s1", 80, 0.5);
    plans.put(new Programme("s1", "m"), new Intakes.Plan(2025, 80, 30, 20));

    assertThat(planned(cells("m", 500, 20)).get(0).clashes())
        .extracting(clash -> clash.reason().zh())
        .containsExactly("容量30低于现有招生减最大调幅60");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void plan_anyDistrict_everyAdviceMeetsEveryConstraint(int seed) {
    Random random = new Random(seed);
    List<Row> shared = new ArrayList<>();
    for (String school : List.of("s1", "s2", "s9")) {
      long last = 20 + random.nextInt(80);
      enters(school, last, 0.3 + 0.6 * random.nextDouble());
      int capacity = (int) last + random.nextInt(30);
      plans.put(
          new Programme(school, "m"), new Intakes.Plan(2025, 0, capacity, random.nextInt(25)));
      shared.add(limit(school, "total", "*", last * (0.8 + random.nextDouble()), null));
      shared.add(limit(school, "teachers", "m", last / 16. * (0.8 + random.nextDouble()), 1 / 16.));
    }

    Planned planned =
        planned(cells("m", random.nextInt(300), 60), shared.toArray(Row[]::new)).get(0);

    for (IntakeAdvice advice : planned.advice().programmes()) {
      Intakes.Plan plan = plans.get(new Programme(advice.school(), "m"));
      int change = (int) Math.max(10, Math.ceil(0.25 * advice.current()));
      assertThat(Math.abs(advice.recommended() - advice.current())).isLessThanOrEqualTo(change);
      assertThat(advice.recommended()).isLessThanOrEqualTo(plan.capacity());
      assertThat(advice.recommended() == 0 || advice.recommended() >= plan.smallestClass())
          .as(advice.toString())
          .isTrue();
      for (Row limit : shared) {
        boolean isKept =
            planned.clashes().stream()
                .noneMatch(
                    clash ->
                        clash.where().equals(limit.getAs("school") + "/" + limit.getAs("limit")));
        if (limit.getAs("school").equals(advice.school()) && isKept) {
          Double use = limit.getAs("use");
          assertThat(advice.recommended() * (use == null ? 1 : use))
              .isLessThanOrEqualTo(limit.<Double>getAs("most") + 1e-9);
        }
      }
    }
  }

  private static Row limit(String school, String limit, String major, double most, Double use) {
    return Given.row(
        "intake_limit",
        "school limit major intake_year most use",
        school,
        limit,
        major,
        2026,
        most,
        use);
  }

  private void enters(String school, long persons, double perPlace) {
    Programme programme = new Programme(school, "m");
    entered.put(programme, new TreeMap<>(java.util.Map.of(2025, persons)));
    yields.before().put(programme, new Yields.Yield(persons, same(persons * perPlace)));
  }

  private IntakeAdvice[] advised(Cells majors, Row... limits) {
    return planned(majors, limits).get(0).advice().programmes().toArray(IntakeAdvice[]::new);
  }

  private List<Planned> planned(Cells majors, Row... limits) {
    Facts facts =
        new Facts(
            Given.outcomes(),
            new Intakes(entered, plans),
            yields,
            majors,
            Given.place("s1", "s2", "s9"));
    return new IntakePlanner(facts, Limits.of(List.of(limits), 2026), SETTINGS)
        .plan(Ratings.of(facts.outcomes()), actions);
  }
}
