package org.gongxu.stage.advise;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongxu.flow.DrawSummary;
import org.gongxu.quality.recommend.TrainedFor;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * What the graduates of each programme can fill.
 *
 * @param byRegion programmes by school/major, by region
 */
record Trained(SortedMap<String, SortedMap<String, TrainedFor>> byRegion) {

  /** Gathers programmes with a card and a cohort on its way. */
  static Trained of(Facts facts, List<Cards.Judged> cards, Flow flow) {
    SortedMap<String, SortedMap<String, TrainedFor>> trained = new TreeMap<>();
    for (Cards.Judged card : cards) {
      String school = card.report().school();
      String major = card.report().major();
      Yields.Yield yield = facts.yields().before().get(new Programme(school, major));
      if (!school.isEmpty() && yield != null) {
        double graduates = DrawSummary.mean(yield.entrants());
        TrainedFor programme =
            new TrainedFor(
                school, major, graduates, flow.of(major), card.report().verdict().card());
        trained
            .computeIfAbsent(card.region(), key -> new TreeMap<>())
            .put(school + "/" + major, programme);
      }
    }
    return new Trained(trained);
  }

  /** A region's programmes by school/major. */
  SortedMap<String, TrainedFor> in(String region) {
    return byRegion.getOrDefault(region, new TreeMap<>());
  }
}
