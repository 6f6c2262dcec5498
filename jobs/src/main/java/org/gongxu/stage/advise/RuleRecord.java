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
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.Dossiers;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Replay;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.rules.Verdict;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityRow;
import org.gongxu.quality.track.CardOutcome;
import org.gongxu.quality.track.CardOutcome.Heed;
import org.gongxu.quality.track.CardOutcome.Score;
import org.gongxu.quality.track.CardTrackRecord;

/**
 * How rule sets would have done: every past year is judged from the cohorts known then. The card is
 * set against the next cohort, and against the cohort whose intake it could still sway, where a
 * warning the school heeded is no error. No balance of the past is kept, so conditions on it are
 * missing then and cards rest on quality alone.
 */
final class RuleRecord {

  /** An intake at most so much of the one before counts as a warning heeded. */
  private static final double HEEDED_FROM = 0.9;

  private final Facts facts;
  private final SortedMap<CohortKey, Boolean> failed;
  private final int lastYear;
  private final SortedMap<Integer, List<Dossier>> known;

  /**
   * A record over outcomes.
   *
   * @param facts outcomes, intakes, lengths of programmes
   * @param ratings every measure of every cohort
   * @param failing placement rate below which a cohort counts as failed
   */
  RuleRecord(Facts facts, Ratings ratings, double failing) {
    this.facts = facts;
    this.failed = failed(ratings, failing);
    this.lastYear =
        this.failed.keySet().stream().mapToInt(CohortKey::graduationYear).max().orElse(0);
    this.known = known();
  }

  /** Rows of {@code rule_record}: none of a rule set without a card whose cohort has answered. */
  List<Row> rows(List<RuleSet> ruleSets) {
    return ruleSets.parallelStream().map(this::scored).flatMap(List::stream).toList();
  }

  private List<Row> scored(RuleSet rules) {
    List<CardOutcome> next = new ArrayList<>();
    List<CardOutcome> own = new ArrayList<>();
    known.forEach(
        (year, dossiers) -> {
          for (Dossier dossier : dossiers) {
            Card card = rules.judge(dossier).card();
            CardOutcome one = ofNext(dossier, year, card);
            if (one != null) {
              next.add(one);
            }
            CardOutcome later = ofOwn(dossier, year, card);
            if (later != null) {
              own.add(later);
            }
          }
        });
    List<Row> rows = new ArrayList<>();
    rows.addAll(row(rules, "next", next));
    rows.addAll(row(rules, "own", own));
    return rows;
  }

  /**
   * Rows of {@code rule_replay}: everyone a rule set would have given a colour.
   *
   * @param ruleSets rule sets replayed
   */
  List<Row> replay(List<RuleSet> ruleSets) {
    return ruleSets.parallelStream()
        .flatMap(rules -> Replay.run(rules, known).stream().map(this::row))
        .toList();
  }

  private static SortedMap<CohortKey, Boolean> failed(Ratings ratings, double failing) {
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
        facts.outcomes().groups().stream().filter(group -> group.key().waveMonths() == 0).toList();
    Dossiers.Surroundings around = new Dossiers.Surroundings(Map.of(), facts.intakes().histories());
    List<Integer> years =
        first.stream().map(group -> group.key().graduationYear()).distinct().sorted().toList();
    EnumSet<Measure> measures = EnumSet.of(Measure.PLACEMENT, Measure.RELATED);
    SortedMap<Integer, List<Dossier>> known = new TreeMap<>();
    for (int year : years.subList(0, Math.max(0, years.size() - 1))) {
      known.put(year, Dossiers.asOf(first, measures, year, around));
    }
    return known;
  }

  /** Set against the next cohort, which had entered before the card: nobody could heed it. */
  private CardOutcome ofNext(Dossier dossier, int year, Card card) {
    Boolean next = failed(dossier, year + 1);
    return next == null
        ? null
        : new CardOutcome(
            dossier.school(), dossier.major(), year, card, year + 1, next, Heed.UNKNOWN, null);
  }

  /** Set against the cohort that entered the year after the card; null while it is at school. */
  private CardOutcome ofOwn(Dossier dossier, int year, Card card) {
    Programme programme = new Programme(dossier.school(), dossier.major());
    SortedMap<Integer, Long> intakes = facts.intakes().entered().get(programme);
    if (intakes == null || !intakes.containsKey(year) || !intakes.containsKey(year + 1)) {
      return null;
    }
    int leaves = facts.place().calendar().horizon(year + 1, dossier.major());
    Boolean failedThen = failed(dossier, leaves);
    boolean isPaused = intakes.get(year) > 0 && intakes.get(year + 1) == 0;
    boolean isOver = leaves <= lastYear;
    boolean warned = card == Card.RED || card == Card.YELLOW;
    if (!isOver || (failedThen == null && !(isPaused && warned))) {
      return null;
    }
    boolean heeded = intakes.get(year + 1) <= HEEDED_FROM * intakes.get(year);
    return new CardOutcome(
        dossier.school(),
        dossier.major(),
        year,
        card,
        leaves,
        Boolean.TRUE.equals(failedThen),
        heeded ? Heed.FOLLOWED : Heed.NOT_FOLLOWED,
        null);
  }

  private Boolean failed(Dossier dossier, int year) {
    return failed.get(new CohortKey(dossier.school(), dossier.major(), year, 0));
  }

  private static List<Row> row(RuleSet rules, String cohort, List<CardOutcome> judged) {
    if (judged.isEmpty()) {
      return List.of();
    }
    CardTrackRecord record = CardTrackRecord.of(judged);
    TableRow row =
        TableRow.of("rule_record")
            .set("rule_set", stamp(rules))
            .set("cohort", cohort)
            .set("source", rules.source())
            .set("first_year", judged.get(0).cardYear())
            .set("last_year", judged.get(judged.size() - 1).cardYear())
            .set("cards", (long) judged.size())
            .set("hits", (long) record.scores().get(Score.HIT))
            .set("false_alarms", (long) record.scores().get(Score.FALSE_ALARM))
            .set("heeded", (long) record.scores().get(Score.HEEDED))
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

  private Row row(Replay.Hit hit) {
    Verdict verdict = hit.verdict();
    Boolean next = failed.get(new CohortKey(hit.school(), hit.major(), hit.year() + 1, 0));
    TableRow row =
        TableRow.of("rule_replay")
            .set("rule_set", verdict.ruleSet())
            .set("year", hit.year())
            .set("region", facts.place().markets().of(hit.school()))
            .set("school", hit.school())
            .set("major", hit.major())
            .set("card", CardTables.lower(verdict.card()))
            .set("action", CardTables.lower(verdict.outcome().action()))
            .set("rule", verdict.ruleId())
            .set("next_failed", next);
    if (next != null) {
      CardOutcome outcome =
          new CardOutcome(
              hit.school(),
              hit.major(),
              hit.year(),
              verdict.card(),
              hit.year() + 1,
              next,
              Heed.UNKNOWN,
              null);
      row.set("score", CardTables.lower(outcome.score()));
    }
    CardTables.text(row, "reason", verdict.reason());
    return row.build();
  }

  private static String stamp(RuleSet rules) {
    return rules.id() + "@" + rules.version();
  }
}
