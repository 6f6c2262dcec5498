package org.gongxu.quality.simulation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.Dossiers;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.MajorList;
import org.gongxu.quality.rules.PointCondition;
import org.gongxu.quality.rules.Rule;
import org.gongxu.quality.rules.RuleFile;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.rules.Side;
import org.gongxu.quality.status.Measure;

/** Sets the cards of several rule sets against the truth of made-up districts. */
public final class CardSimulation {

  /** The thresholds were chosen on seeds 1 to 8; these districts were never looked at. */
  private static final long HELD_OUT = 1000;

  private CardSimulation() {}

  /** Prints the figures; the first argument is the number of seeds (50). */
  public static void main(String[] args) {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    for (double failing : new double[] {0.04, 0.12, 0.25}) {
      System.out.println("truly failing: " + failing);
      run(seeds, failing).forEach((name, score) -> System.out.println(score.line(name)));
    }
  }

  /** Judges every programme of every seed as of each of the last three years. */
  static Map<String, CardScore> run(int seeds, double failing) {
    Map<String, RuleSet> rules = new LinkedHashMap<>();
    rules.put("gongxu", RuleFile.read(Path.of("conf/rules/gongxu.conf")));
    rules.put("bottom 10% twice", RuleFile.read(Path.of("conf/rules/fujian-2023.conf")));
    rules.put("last year below 75%", lastYear());
    Map<String, CardScore> scores = new LinkedHashMap<>();
    rules.keySet().forEach(name -> scores.put(name, new CardScore()));
    for (int seed = 1; seed <= seeds; seed++) {
      District district = District.of(HELD_OUT + seed, failing);
      for (int year = District.LAST - 2; year <= District.LAST; year++) {
        List<Dossier> dossiers =
            Dossiers.asOf(district.cohorts(), Set.of(Measure.PLACEMENT), year, district.balanced());
        rules.forEach((name, set) -> judge(district, dossiers, set, scores.get(name)));
      }
    }
    return scores;
  }

  private static void judge(
      District district, List<Dossier> dossiers, RuleSet rules, CardScore score) {
    for (Dossier dossier : dossiers) {
      Programme programme = new Programme(dossier.school(), dossier.major());
      Card card = rules.judge(dossier).card();
      score.add(
          card,
          district.isFailing(programme),
          district.isSound(programme),
          district.small().get(programme));
    }
  }

  private static RuleSet lastYear() {
    Label name = new Label("上年落实率", "last year's placement");
    Rule low =
        new Rule(
            "low",
            List.of(new PointCondition(Measure.PLACEMENT, Side.BELOW, District.FAILING, 0, 1)),
            new Rule.Outcome(Card.RED, MajorList.RESTRICT, Action.SHRINK),
            name);
    Rule high =
        new Rule(
            "high",
            List.of(new PointCondition(Measure.PLACEMENT, Side.ABOVE, District.SOUND, 0, 1)),
            new Rule.Outcome(Card.GREEN, MajorList.NONE, Action.KEEP),
            name);
    return new RuleSet("last-year", "1", name, "baseline", List.of(low, high), null);
  }
}
