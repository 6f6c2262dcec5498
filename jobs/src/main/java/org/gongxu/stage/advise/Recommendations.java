package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.settings.Method;
import org.gongxu.stage.RunSpec;

/** What the platform recommends to schools, enterprises and trainees. */
final class Recommendations {

  private final AdviseReader reader;
  private final Facts facts;
  private final Method method;
  private final Flow flow;
  private final Function<String, Label> occupations;

  Recommendations(AdviseReader reader, Facts facts, Method method) {
    this.reader = reader;
    this.facts = facts;
    this.method = method;
    this.flow = reader.flow();
    this.occupations = reader.names("occupation");
  }

  /**
   * Rows of {@code new_major}, {@code employer_match} and {@code trainee_course}.
   *
   * @param cards the cards, for enterprises
   * @param rules the rule set in force, for its limit on schools offering one major
   * @param run what is known
   */
  Map<String, List<Row>> tables(List<Cards.Judged> cards, RuleSet rules, RunSpec run) {
    return Map.of(
        "new_major",
        newMajors(rules),
        "employer_match",
        employers(cards, Postings.Span.of(run, method)),
        "trainee_course",
        courses());
  }

  private List<Row> newMajors(RuleSet rules) {
    Method.Recommend settings = method.advise().recommend();
    NewMajors.Policy policy =
        new NewMajors.Policy(
            method.balance().friction(),
            method.balance().likely(),
            settings.newClass(),
            settings.lines(),
            rules.saturation());
    return new NewMajors(facts, reader.occupations(), flow, policy).rows();
  }

  private List<Row> employers(List<Cards.Judged> cards, Postings.Span span) {
    Trained trained = Trained.of(facts, cards, flow);
    if (trained.byRegion().isEmpty()) {
      return List.of();
    }
    Method.Recommend settings = method.advise().recommend();
    Method.Order order = method.advise().order();
    return new EmployerMatches(trained, occupations, order.leastVacancies(), settings.lines())
        .rows(reader.employers(span, settings.employers()), order.quarters() / 4.0);
  }

  private List<Row> courses() {
    Scarcity scarcity =
        Scarcity.of(reader.occupations(), method.balance().friction(), method.balance().likely());
    TraineeCourses courses =
        new TraineeCourses(flow, scarcity, occupations, method.advise().recommend().lines());
    Cells majors = reader.majorsOfOneYear();
    int year = facts.place().calendar().horizon();
    List<Row> rows = new ArrayList<>();
    for (String region : scarcity.byRegion().keySet()) {
      rows.addAll(courses.rows(region, majors.of(region), year));
    }
    return rows;
  }
}
