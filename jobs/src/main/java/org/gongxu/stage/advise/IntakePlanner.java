package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongxu.quality.intake.Clash;
import org.gongxu.quality.intake.InfeasibleIntakeException;
import org.gongxu.quality.intake.IntakeAdvisor;
import org.gongxu.quality.intake.IntakeProblem;
import org.gongxu.quality.intake.Market;
import org.gongxu.quality.intake.RegionalAdvice;
import org.gongxu.quality.intake.SharedLimit;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Dossiers;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.QualityRow;
import org.gongxu.settings.Method;

/** Advises on the next intake of all schools of a region together. */
final class IntakePlanner {

  private final Facts facts;
  private final Limits limits;
  private final Method.Intake settings;

  IntakePlanner(Facts facts, Limits limits, Method.Intake settings) {
    this.facts = facts;
    this.limits = limits;
    this.settings = settings;
  }

  /**
   * A region's advice.
   *
   * @param region the market
   * @param advice one line a programme, and the worth of the whole
   * @param perPlace entrants per place, in the advice's order
   * @param heldOut school/major whose capacity, class and last intake cannot all be met
   * @param clashes those, and shared limits that no plan meets, with their numbers
   */
  record Planned(
      String region,
      RegionalAdvice advice,
      List<Double> perPlace,
      List<String> heldOut,
      List<Clash> clashes) {}

  /**
   * Advises region by region; regions without a programme to advise on are left out.
   *
   * @param ratings what graduates report
   * @param actions what the cards of schools' programmes advise; none limits nothing
   */
  List<Planned> plan(Ratings ratings, Map<Dossiers.Programme, Action> actions) {
    SortedMap<String, List<Dossiers.Programme>> regions = new TreeMap<>();
    SortedSet<Dossiers.Programme> all = new TreeSet<>(facts.intakes().entered().keySet());
    all.addAll(facts.intakes().plans().keySet());
    for (Dossiers.Programme programme : all) {
      String region = facts.place().markets().of(programme.school());
      boolean demanded = facts.majors().of(region).containsKey(programme.major());
      if (demanded && isOffered(programme) && facts.yields().perPlace(programme) > 0) {
        regions.computeIfAbsent(region, key -> new ArrayList<>()).add(programme);
      }
    }
    List<Planned> planned = new ArrayList<>();
    regions.forEach(
        (region, programmes) -> planned.add(plan(region, programmes, ratings, actions)));
    return planned;
  }

  /** Someone entered last, or there is a plan for the year advised on. */
  private boolean isOffered(Dossiers.Programme programme) {
    Intakes.Plan plan = facts.intakes().plans().get(programme);
    boolean planned =
        plan != null && plan.year() == facts.place().calendar().intakeYear() && plan.planned() > 0;
    return planned || facts.intakes().last(programme) > 0;
  }

  private Planned plan(
      String region,
      List<Dossiers.Programme> offered,
      Ratings ratings,
      Map<Dossiers.Programme, Action> actions) {
    List<Dossiers.Programme> programmes = new ArrayList<>();
    List<org.gongxu.quality.intake.Programme> bounded = new ArrayList<>();
    List<String> heldOut = new ArrayList<>();
    List<Clash> clashes = new ArrayList<>();
    for (Dossiers.Programme programme : offered) {
      org.gongxu.quality.intake.Programme bounds =
          bounded(programme, actions.getOrDefault(programme, Action.KEEP));
      if (bounds.clash().isPresent()) {
        heldOut.add(programme.school() + "/" + programme.major());
        clashes.add(bounds.clash().get());
      } else {
        programmes.add(programme);
        bounded.add(bounds);
      }
    }
    double[] signals =
        programmes.stream().mapToDouble(programme -> signal(ratings.of(programme))).toArray();
    RegionalAdvice advice = advise(bounded, markets(region, programmes), signals, clashes);
    List<Double> perPlace =
        bounded.stream().map(org.gongxu.quality.intake.Programme::entrantsPerPlace).toList();
    return new Planned(region, advice, perPlace, heldOut, List.copyOf(clashes));
  }

  /** Solves; shared limits that no plan meets are dropped, named in {@code clashes}. */
  private RegionalAdvice advise(
      List<org.gongxu.quality.intake.Programme> bounded,
      List<Market> markets,
      double[] signals,
      List<Clash> clashes) {
    List<SharedLimit> kept = new ArrayList<>(limits.of(bounded));
    while (true) {
      try {
        return IntakeAdvisor.advise(
            new IntakeProblem(bounded, markets, kept, settings.costOfChange()), signals);
      } catch (InfeasibleIntakeException clash) {
        Set<String> named = clash.clashes().stream().map(Clash::where).collect(Collectors.toSet());
        if (!kept.removeIf(limit -> named.contains(limit.id()))) {
          throw clash;
        }
        clashes.addAll(clash.clashes());
      }
    }
  }

  private org.gongxu.quality.intake.Programme bounded(Dossiers.Programme programme, Action action) {
    int last = facts.intakes().last(programme);
    int change = (int) Math.max(settings.leastChange(), Math.ceil(settings.largestChange() * last));
    Intakes.Plan plan = facts.intakes().plans().get(programme);
    boolean isLimited = plan != null && plan.capacity() != null;
    // Unknown capacity must not be told as what binds: the largest change stops before it.
    int capacity = isLimited ? plan.capacity() : last + change + 1;
    int smallest = plan == null ? 0 : plan.smallestClass();
    return new org.gongxu.quality.intake.Programme(
        programme.school(),
        programme.major(),
        last,
        facts.yields().perPlace(programme),
        new org.gongxu.quality.intake.Programme.Bounds(
            capacity, smallest, change, ceiling(action, last, Math.max(smallest, last - change))));
  }

  /**
   * Most places a card allows, so that advice on intake never gainsays it.
   *
   * @param last places of the last intake
   * @param least fewest places of a class that opens
   */
  private int ceiling(Action action, int last, int least) {
    return switch (action) {
      case OPEN, GROW, KEEP -> org.gongxu.quality.intake.Programme.Bounds.NO_CARD;
      case REWORK -> Math.max(least, last);
      case SHRINK -> Math.max(least, (int) Math.floor((1 - settings.leastCut()) * last));
      case PAUSE, CLOSE -> 0;
    };
  }

  private List<Market> markets(String region, List<Dossiers.Programme> programmes) {
    SortedMap<String, List<Dossiers.Programme>> byMajor = new TreeMap<>();
    for (Dossiers.Programme programme : programmes) {
      byMajor.computeIfAbsent(programme.major(), key -> new ArrayList<>()).add(programme);
    }
    List<Market> markets = new ArrayList<>();
    for (Map.Entry<String, List<Dossiers.Programme>> major : byMajor.entrySet()) {
      double[] demand = facts.majors().of(region).get(major.getKey()).demand();
      markets.add(
          new Market(
              major.getKey(),
              demand,
              elsewhere(region, major.getKey(), major.getValue(), demand.length),
              facts.yields().factor(major.getValue(), demand.length),
              settings.costUnder(),
              settings.costOver()));
    }
    return markets;
  }

  /** Entrants of the same market whose intake is not advised on. */
  private double[] elsewhere(
      String region, String major, List<Dossiers.Programme> advised, int draws) {
    double[] sum = new double[draws];
    facts
        .yields()
        .next()
        .forEach(
            (programme, entrants) -> {
              boolean here = facts.place().markets().of(programme.school()).equals(region);
              if (here && programme.major().equals(major) && !advised.contains(programme)) {
                Arrays.setAll(sum, d -> sum[d] + entrants[d]);
              }
            });
    return sum;
  }

  /** The last placement rate over the region's mean: what a school that follows it looks at. */
  private static double signal(List<QualityRow> rows) {
    QualityRow last = null;
    for (QualityRow row : rows) {
      boolean first = row.measure() == Measure.PLACEMENT && row.key().waveMonths() == 0;
      if (first && row.observed().asked() > 0) {
        last = last == null || row.key().compareTo(last.key()) > 0 ? row : last;
      }
    }
    return last == null ? 1 : last.observed().raw() / last.overall();
  }
}
