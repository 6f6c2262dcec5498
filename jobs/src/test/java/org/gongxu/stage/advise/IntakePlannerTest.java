package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cells;
import static org.gongxu.stage.advise.Given.same;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongxu.quality.intake.Binding;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.settings.Method;
import org.gongxu.stage.advise.IntakePlanner.Planned;
import org.junit.jupiter.api.Test;

class IntakePlannerTest {

  private static final Method.Intake SETTINGS = new Method.Intake(1, 1, 0.1, 0.25, 10);

  private final SortedMap<Programme, SortedMap<Integer, Long>> entered = new TreeMap<>();
  private final SortedMap<Programme, Intakes.Plan> plans = new TreeMap<>();
  private final Yields yields = Yields.none();

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

  private void enters(String school, long persons, double perPlace) {
    Programme programme = new Programme(school, "m");
    entered.put(programme, new TreeMap<>(java.util.Map.of(2025, persons)));
    yields.before().put(programme, new Yields.Yield(persons, same(persons * perPlace)));
  }

  private IntakeAdvice[] advised(Cells majors) {
    return planned(majors).get(0).advice().programmes().toArray(IntakeAdvice[]::new);
  }

  private List<Planned> planned(Cells majors) {
    Facts facts =
        new Facts(
            Given.outcomes(),
            new Intakes(entered, plans),
            yields,
            majors,
            Given.place("s1", "s2", "s9"));
    return new IntakePlanner(facts, Limits.none(), SETTINGS).plan(Ratings.of(facts.outcomes()));
  }
}
