package org.gongxu.stage.advise;

import static org.gongxu.stage.advise.CardTables.finite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.Dossiers;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityRow;
import org.gongxu.quality.track.CardOutcome;
import org.gongxu.quality.track.CardOutcome.Score;
import org.gongxu.quality.track.CardTrackRecord;

/**
 * How rule sets would have done: every past year is judged from the cohorts known then, and the
 * card is set against the next cohort. No balance of the past is kept, so conditions on it are
 * missing then and cards rest on quality alone.
 */
final class RuleRecord {

  private final Outcomes outcomes;
  private final Intakes intakes;
  private final double failing;

  /**
   * A record over outcomes.
   *
   * @param failing placement rate below which a cohort counts as failed
   */
  RuleRecord(Outcomes outcomes, Intakes intakes, double failing) {
    this.outcomes = outcomes;
    this.intakes = intakes;
    this.failing = failing;
  }

  /** One row a rule set with a card whose next cohort has answered; none without such cards. */
  List<Row> rows(List<RuleSet> ruleSets, Ratings ratings) {
    SortedMap<CohortKey, Boolean> failed = failed(ratings);
    SortedMap<Integer, List<Dossier>> known = known();
    return ruleSets.parallelStream()
        .map(rules -> row(rules, judged(rules, known, failed)))
        .flatMap(List::stream)
        .toList();
  }

  private SortedMap<CohortKey, Boolean> failed(Ratings ratings) {
    SortedMap<CohortKey, Boolean> failed = new TreeMap<>();
    for (List<QualityRow> rows : ratings.rows().values()) {
      for (QualityRow row : rows) {
        boolean first = row.measure() == Measure.PLACEMENT && row.key().waveMonths() == 0;
        if (first && row.observed().asked() > 0) {
          failed.put(row.key(), row.observed().share() < failing);
        }
      }
    }
    return failed;
  }

  /** What was known at the end of each year but the last. */
  private SortedMap<Integer, List<Dossier>> known() {
    List<CohortGroup> first =
        outcomes.groups().stream().filter(group -> group.key().waveMonths() == 0).toList();
    Dossiers.Surroundings around = new Dossiers.Surroundings(Map.of(), intakes.histories());
    List<Integer> years =
        first.stream().map(group -> group.key().graduationYear()).distinct().sorted().toList();
    SortedMap<Integer, List<Dossier>> known = new TreeMap<>();
    for (int i = 0; i + 1 < years.size(); i++) {
      EnumSet<Measure> measures = EnumSet.of(Measure.PLACEMENT, Measure.RELATED);
      known.put(years.get(i), Dossiers.asOf(first, measures, years.get(i), around));
    }
    return known;
  }

  private static List<CardOutcome> judged(
      RuleSet rules,
      SortedMap<Integer, List<Dossier>> known,
      SortedMap<CohortKey, Boolean> failed) {
    List<CardOutcome> judged = new ArrayList<>();
    known.forEach(
        (year, dossiers) -> {
          for (Dossier dossier : dossiers) {
            Boolean next =
                failed.get(new CohortKey(dossier.school(), dossier.major(), year + 1, 0));
            if (next != null) {
              judged.add(
                  new CardOutcome(
                      dossier.school(),
                      dossier.major(),
                      year,
                      rules.judge(dossier).card(),
                      year + 1,
                      next,
                      CardOutcome.Heed.UNKNOWN,
                      null));
            }
          }
        });
    return judged;
  }

  private static List<Row> row(RuleSet rules, List<CardOutcome> judged) {
    if (judged.isEmpty()) {
      return List.of();
    }
    CardTrackRecord record = CardTrackRecord.of(judged);
    TableRow row =
        TableRow.of("rule_record")
            .set("rule_set", rules.id() + "@" + rules.version())
            .set("first_year", judged.get(0).cardYear())
            .set("last_year", judged.get(judged.size() - 1).cardYear())
            .set("cards", (long) judged.size())
            .set("hits", (long) record.scores().get(Score.HIT))
            .set("false_alarms", (long) record.scores().get(Score.FALSE_ALARM))
            .set("misses", (long) record.scores().get(Score.MISS))
            .set("quiet", (long) record.scores().get(Score.QUIET))
            .set("precision", finite(record.precision()))
            .set("precision_low", record.precisionInterval().low())
            .set("precision_high", record.precisionInterval().high())
            .set("recall", finite(record.recall()))
            .set("green_right", finite(record.greenRight()))
            .set("lead_years", finite(record.meanLeadYears()))
            .set("unrated", finite(record.unrated()));
    CardTables.text(row, "name", rules.name());
    return List.of(row.build());
  }
}
