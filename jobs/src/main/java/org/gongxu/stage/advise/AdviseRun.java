package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.settings.Method;
import org.gongxu.stage.StageContext;

/** One run of the advice: reads, judges, plans, writes every table. */
final class AdviseRun {

  private final StageContext context;
  private final Method method;
  private final AdviseReader reader;
  private final Facts facts;
  private final RuleSet rules;
  private final Map<String, List<Row>> tables = new LinkedHashMap<>();

  AdviseRun(StageContext context) {
    this.context = context;
    this.method = context.site().method();
    this.reader = new AdviseReader(context);
    this.facts = reader.facts();
    this.rules = RuleSets.named(context.site().folder(), method.advise().rules());
  }

  /** Writes every table; returns the headlines. */
  List<String> write() {
    Ratings schools = Ratings.of(facts.outcomes());
    Map<String, Outcomes> together = new TreeMap<>();
    Map<String, Ratings> regions = new TreeMap<>();
    for (String region : facts.regions()) {
      together.put(region, facts.outcomesOf(region));
      regions.put(region, Ratings.of(together.get(region)));
    }
    quality(schools, together, regions);
    List<Cards.Judged> cards = cards(schools, regions);
    List<IntakePlanner.Planned> plans =
        new IntakePlanner(facts, reader.limits(), method.advise().intake())
            .plan(schools, Cards.actions(cards));
    IntakeTables intake = new IntakeTables(facts);
    tables.put("intake_plan", intake.plans(plans));
    tables.put("intake_worth", intake.worth(plans));
    tables.put("intake_clash", intake.clashes(plans));
    tables.putAll(new Matching(reader, facts, method, context.run()).tables(plans));
    tables.putAll(new Recommendations(reader, facts, method).tables(cards, rules, context.run()));
    record();
    TableWriter.write(context, tables);
    return new Headlines(facts, reader).of(cards, plans, tables);
  }

  private void record() {
    SortedMap<String, ObservedDemand> demand = new TreeMap<>();
    reader
        .observed(facts.place().markets())
        .forEach((region, rows) -> demand.put(region, ObservedDemand.of(rows)));
    List<PastAdvice.Replayed> replays = new PastAdvice(facts, reader.flow(), method).replay(demand);
    tables.put("advice_outcome", PastAdviceTables.outcomes(replays));
    tables.put("advice_record", PastAdviceTables.records(replays));
  }

  private void quality(
      Ratings schools, Map<String, Outcomes> together, Map<String, Ratings> regions) {
    QualityTables bySchool = new QualityTables(facts.place().markets()::of);
    List<Row> status = new ArrayList<>(bySchool.status(facts.outcomes()));
    List<Row> quality = new ArrayList<>(bySchool.quality(schools));
    regions.forEach(
        (region, ratings) -> {
          QualityTables whole = new QualityTables(school -> region);
          status.addAll(whole.status(together.get(region)));
          quality.addAll(whole.quality(ratings));
        });
    tables.put("school_status", status);
    tables.put("school_quality", quality);
  }

  private List<Cards.Judged> cards(Ratings schools, Map<String, Ratings> regions) {
    List<Cards.Judged> cards =
        new Cards(facts, rules, method.balance().friction()).judge(schools, regions);
    CardTables told = new CardTables(facts.place().calendar());
    tables.put("card_verdict", told.verdicts(cards));
    tables.put("card_evidence", told.evidence(cards));
    List<RuleSet> all = new ArrayList<>(List.of(rules));
    for (String id : RuleSets.OWN) {
      if (!id.equals(rules.id())) {
        all.add(RuleSets.named(context.site().folder(), id));
      }
    }
    RuleRecord record = new RuleRecord(facts, schools, method.advise().failing());
    tables.put("rule_record", record.rows(all));
    tables.put("rule_replay", record.replay(all));
    return cards;
  }
}
