package org.gongxu.flow.supply;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.RandomStream;

/**
 * Completions of one cohort, year by year, in every joint world: those staying return or not, some
 * join, some leave, the rest graduate or stay on, late by up to {@value
 * ProgressionRates#LATE_YEARS} years. In every draw those who stay and those who join complete once
 * or are lost.
 *
 * @param completions graduation year (calendar) → persons, one per draw
 * @param joined persons who transferred in on the way, one per draw
 * @param lost persons who left without a certificate, one per draw
 */
public record CohortProjection(Map<Integer, double[]> completions, double[] joined, double[] lost) {

  /**
   * Follows a cohort on from its last known school year.
   *
   * @param cohort at least one year known
   * @param rates how cohorts move
   * @param plan seed and draws
   */
  public static CohortProjection of(Cohort cohort, ProgressionRates rates, DrawPlan plan) {
    if (cohort.years().isEmpty()) {
      throw new IllegalArgumentException("Cannot project a cohort without a known year");
    }
    double[] staying = new double[plan.draws()];
    Arrays.fill(staying, cohort.last().staying());
    int from = cohort.last().schoolYear() + 1 - cohort.entryYear();
    return follow(
        new Start(cohort.programme(), cohort.entryYear(), from, false), staying, rates, plan);
  }

  /**
   * Follows an intake that has not entered yet.
   *
   * @param programme what is taught where
   * @param entryYear the autumn they enter
   * @param intake persons entering, one per draw
   * @param rates how cohorts move
   * @param plan seed and draws
   */
  public static CohortProjection ofIntake(
      Cohort.Programme programme,
      int entryYear,
      double[] intake,
      ProgressionRates rates,
      DrawPlan plan) {
    return follow(new Start(programme, entryYear, 0, true), intake, rates, plan);
  }

  /**
   * Follows a cohort counted in the autumn of a school year still running: who came back is known,
   * who leaves and who graduates is not.
   *
   * @param programme what is taught where
   * @param entryYear the autumn they entered
   * @param running the school year still running, its outcome left aside
   * @param rates how cohorts move
   * @param plan seed and draws
   */
  public static CohortProjection ofRoll(
      Cohort.Programme programme,
      int entryYear,
      CohortYear running,
      ProgressionRates rates,
      DrawPlan plan) {
    double[] present = new double[plan.draws()];
    Arrays.fill(present, running.present());
    int from = running.schoolYear() - entryYear;
    return follow(new Start(programme, entryYear, from, true), present, rates, plan);
  }

  /** The first year followed, and whether who attends it is known already. */
  private record Start(
      Cohort.Programme programme, int entryYear, int year, boolean attendanceKnown) {

    boolean isCounted(int k) {
      return attendanceKnown && k == year;
    }
  }

  private static CohortProjection follow(
      Start start, double[] staying, ProgressionRates rates, DrawPlan plan) {
    Cohort.Programme programme = start.programme();
    String cell = String.join("|", programme.path()) + "|" + start.entryYear();
    CohortProjection result =
        new CohortProjection(new TreeMap<>(), new double[plan.draws()], new double[plan.draws()]);
    double[] now = staying.clone();
    int last = programme.length() - 1 + ProgressionRates.LATE_YEARS;
    for (int k = start.year(); k <= last; k++) {
      YearRates drawn = YearRates.of(start, k, rates, plan);
      double[] completed = new double[plan.draws()];
      for (int d = 0; d < plan.draws(); d++) {
        RandomStream random = plan.seed().child("persons").child(cell + "|" + k).stream(d);
        now[d] = result.step(now[d], drawn, new Place(k, d, last), random, completed);
      }
      if (k >= programme.length() - 1) {
        result.completions.put(start.entryYear() + k + 1, completed);
      }
    }
    return result;
  }

  private record Place(int year, int draw, int last) {}

  /** The rates of one year, by draw. */
  private record YearRates(
      boolean counted,
      boolean lastYears,
      double[] back,
      double[] join,
      double[] leave,
      double[] graduate) {

    static YearRates of(Start start, int k, ProgressionRates rates, DrawPlan plan) {
      Cohort.Programme programme = start.programme();
      return new YearRates(
          start.isCounted(k),
          k >= programme.length() - 1,
          rates.draws(ProgressionRates.Step.RETURN, programme, k, plan),
          rates.draws(ProgressionRates.Step.JOIN, programme, k, plan),
          rates.draws(ProgressionRates.Step.LEAVE, programme, k, plan),
          rates.draws(ProgressionRates.Step.GRADUATE, programme, k, plan));
    }
  }

  /** One world's year; returns who stays on. */
  private double step(
      double staying, YearRates rates, Place at, RandomStream random, double[] completed) {
    int d = at.draw();
    int before = (int) Math.rint(staying);
    int back = rates.counted() ? before : random.binomial(before, rates.back()[d]);
    int newcomers = rates.counted() ? 0 : random.binomial(before, rates.join()[d]);
    joined[d] += newcomers;
    lost[d] += before - back;
    int present = back + newcomers;
    int left = random.binomial(present, rates.leave()[d]);
    lost[d] += left;
    int rest = present - left;
    int graduated = rates.lastYears() ? random.binomial(rest, rates.graduate()[d]) : 0;
    completed[d] = graduated;
    int on = rest - graduated;
    if (at.year() == at.last()) {
      lost[d] += on;
      return 0;
    }
    return on;
  }
}
