package org.gongxu.quality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Replays a rule set over past years: whom it would have hit. */
public final class Replay {

  private Replay() {}

  /**
   * One judgement of the past.
   *
   * @param year the year as of which it is judged
   * @param school school code
   * @param major major code
   * @param verdict what the rules would have said
   */
  public record Hit(int year, String school, String major, Verdict verdict) {}

  /**
   * Judges every dossier of every year.
   *
   * @param rules the rule set
   * @param dossiers what was known, per year (see {@link Dossiers#asOf})
   * @return the judgements with a colour, by year and in the order of the dossiers
   */
  public static List<Hit> run(RuleSet rules, Map<Integer, List<Dossier>> dossiers) {
    List<Hit> hits = new ArrayList<>();
    new TreeMap<>(dossiers)
        .forEach(
            (year, known) -> {
              for (Dossier dossier : known) {
                Verdict verdict = rules.judge(dossier);
                if (verdict.card() != Card.GREY) {
                  hits.add(new Hit(year, dossier.school(), dossier.major(), verdict));
                }
              }
            });
    return List.copyOf(hits);
  }
}
