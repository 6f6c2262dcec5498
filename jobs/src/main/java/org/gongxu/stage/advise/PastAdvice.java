package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.domain.random.Seed;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.intake.IntakeAdvisor;
import org.gongxu.quality.intake.IntakeProblem;
import org.gongxu.quality.intake.Market;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.track.AdviceOutcome;
import org.gongxu.settings.Method;

/**
 * The intake advice of past years, made again from what was known then and set against the market
 * each intake met. Openings and cohorts are cut at the year; capacities, smallest classes and where
 * a major's graduates work are those known today.
 */
final class PastAdvice {

  /** Years of openings without which nothing would have been forecast. */
  private static final int LEAST_YEARS = 2;

  /** Worlds drawn for a replay: its figures are of one outcome each, not of a distribution. */
  private static final int DRAWS = 200;

  private final Facts facts;
  private final Flow flow;
  private final Method method;
  private final PastCohorts cohorts;

  PastAdvice(Facts facts, Flow flow, Method method) {
    this.facts = facts;
    this.flow = flow;
    this.method = method;
    this.cohorts = PastCohorts.of(facts.outcomes());
  }

  /**
   * One intake year of a region's programmes of one length.
   *
   * @param region the market
   * @param intakeYear the intake
   * @param horizonYear the year it left
   * @param lines one a programme
   * @param mismatch realised cost, by what schools might have done
   */
  record Replayed(
      String region, int intakeYear, int horizonYear, List<Line> lines, Mismatch mismatch) {}

  /** What would have been advised to one programme, and what came. */
  record Line(IntakeAdvice advice, AdviceOutcome outcome) {}

  /** Realised cost of all programmes together, persons. */
  record Mismatch(double unchanged, double following, double taken, double advised) {}

  /** Everything that stands between a past year and its market. */
  private record Case(
      String region,
      int year,
      int horizon,
      List<Programme> programmes,
      SortedMap<String, double[]> expected,
      SortedMap<String, Double> came) {}

  /** Replays every past intake whose market has come, by region and year. */
  List<Replayed> replay(SortedMap<String, ObservedDemand> demand) {
    List<Replayed> replayed = new ArrayList<>();
    demand.forEach(
        (region, observed) -> {
          for (int year : years()) {
            for (int length : lengths()) {
              Case past = past(region, observed, year, length);
              if (past != null && !past.programmes().isEmpty()) {
                replayed.add(replay(past));
              }
            }
          }
        });
    return List.copyOf(replayed);
  }

  private SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    facts.intakes().entered().values().forEach(own -> years.addAll(own.keySet()));
    return years;
  }

  private SortedSet<Integer> lengths() {
    Calendar calendar = facts.place().calendar();
    SortedSet<Integer> lengths = new TreeSet<>();
    facts
        .intakes()
        .entered()
        .keySet()
        .forEach(programme -> lengths.add(calendar.horizon(0, programme.major())));
    return lengths;
  }

  private Case past(String region, ObservedDemand observed, int year, int length) {
    int horizon = year + length;
    if (observed.yearsBefore(year) < LEAST_YEARS || !observed.holds(horizon)) {
      return null;
    }
    List<Programme> programmes =
        facts.intakes().entered().keySet().stream()
            .filter(programme -> facts.place().markets().of(programme.school()).equals(region))
            .filter(programme -> isKnown(programme, year, length))
            .toList();
    if (programmes.isEmpty()) {
      return null;
    }
    Seed seed = Seed.of(method.seed()).child("past-advice").child(region).child("" + year);
    SortedMap<String, double[]> openings = observed.forecast(year, horizon, seed, DRAWS);
    SortedMap<String, double[]> demand =
        PastMarket.of(flow, entrants(region, year - 1)).demand(openings, DRAWS);
    SortedMap<String, Double> realised =
        PastMarket.of(flow, entrants(region, horizon)).demand(observed.in(horizon));
    List<Programme> scored =
        programmes.stream()
            .filter(p -> demand.containsKey(p.major()) && realised.containsKey(p.major()))
            .toList();
    return new Case(region, year, horizon, scored, demand, realised);
  }

  /** Its intakes, a cohort before and the cohort of this intake are on record. */
  private boolean isKnown(Programme programme, int year, int length) {
    SortedMap<Integer, Long> own = facts.intakes().entered().get(programme);
    boolean took = own.getOrDefault(year - 1, 0L) > 0 && own.getOrDefault(year, 0L) > 0;
    boolean isOfLength = facts.place().calendar().horizon(0, programme.major()) == length;
    return took
        && isOfLength
        && perPlace(programme, year - 1, length) > 0
        && perPlace(programme, year + length, length) > 0;
  }

  /** Entrants of a cohort per place of its intake; 0 when either is not known. */
  private double perPlace(Programme programme, int graduation, int length) {
    Double entrants = cohorts.entrants(programme, graduation);
    long places = facts.intakes().entered().get(programme).getOrDefault(graduation - length, 0L);
    return entrants == null || places == 0 ? 0 : entrants / places;
  }

  private SortedMap<String, Double> entrants(String region, int year) {
    return cohorts.entrants(facts.place().markets(), region, year);
  }

  private Replayed replay(Case past) {
    IntakeProblem problem = problem(past);
    double[] signals =
        past.programmes().stream().mapToDouble(p -> cohorts.signal(p, past.year() - 1)).toArray();
    List<IntakeAdvice> advice = IntakeAdvisor.advise(problem, signals).programmes();
    int length = past.horizon() - past.year();
    double[] yields =
        past.programmes().stream().mapToDouble(p -> perPlace(p, past.horizon(), length)).toArray();
    int[] before = places(past, past.year() - 1);
    int[] taken = places(past, past.year());
    int[] advised = advice.stream().mapToInt(IntakeAdvice::recommended).toArray();
    Scoring scoring = new Scoring(past, yields, method.advise().intake());
    List<Line> lines = new ArrayList<>();
    for (int p = 0; p < advised.length; p++) {
      lines.add(new Line(advice.get(p), scoring.outcome(p, before[p], advised[p], taken)));
    }
    int[] following = IntakeAdvisor.following(problem, signals);
    Mismatch mismatch =
        new Mismatch(
            scoring.cost(before),
            scoring.cost(following),
            scoring.cost(taken),
            scoring.cost(advised));
    return new Replayed(past.region(), past.year(), past.horizon(), lines, mismatch);
  }

  private int[] places(Case past, int year) {
    return past.programmes().stream()
        .mapToInt(p -> Math.toIntExact(facts.intakes().entered().get(p).get(year)))
        .toArray();
  }

  private IntakeProblem problem(Case past) {
    Method.Intake settings = method.advise().intake();
    List<org.gongxu.quality.intake.Programme> bounded = new ArrayList<>();
    SortedMap<String, Market> markets = new TreeMap<>();
    for (Programme programme : past.programmes()) {
      int length = past.horizon() - past.year();
      int last = Math.toIntExact(facts.intakes().entered().get(programme).get(past.year() - 1));
      bounded.add(bounded(programme, last, perPlace(programme, past.year() - 1, length)));
      double[] certain = new double[DRAWS];
      Arrays.fill(certain, 1);
      markets.put(
          programme.major(),
          new Market(
              programme.major(),
              past.expected().get(programme.major()),
              new double[DRAWS],
              certain,
              settings.costUnder(),
              settings.costOver()));
    }
    return new IntakeProblem(
        bounded, List.copyOf(markets.values()), List.of(), settings.costOfChange());
  }

  /** Bounds as of today, never tighter than leaving the intake alone. */
  private org.gongxu.quality.intake.Programme bounded(
      Programme programme, int last, double perPlace) {
    Method.Intake settings = method.advise().intake();
    int change = (int) Math.max(settings.leastChange(), Math.ceil(settings.largestChange() * last));
    Intakes.Plan plan = facts.intakes().plans().get(programme);
    boolean isLimited = plan != null && plan.capacity() != null;
    int capacity = isLimited ? Math.max(plan.capacity(), last) : last + change + 1;
    int smallest = plan == null ? 0 : Math.min(plan.smallestClass(), last);
    return new org.gongxu.quality.intake.Programme(
        programme.school(),
        programme.major(),
        last,
        perPlace,
        new org.gongxu.quality.intake.Programme.Bounds(capacity, smallest, change));
  }

  /** Sets places against the market that came. */
  private record Scoring(Case past, double[] yields, Method.Intake settings) {

    double cost(int[] places) {
      double cost = 0;
      for (Map.Entry<String, Double> market : past.came().entrySet()) {
        if (past.programmes().stream().anyMatch(p -> p.major().equals(market.getKey()))) {
          double miss = market.getValue() - entrants(market.getKey(), places, -1);
          cost += miss > 0 ? settings.costUnder() * miss : -settings.costOver() * miss;
        }
      }
      return cost;
    }

    AdviceOutcome outcome(int p, int before, int advised, int[] taken) {
      String major = past.programmes().get(p).major();
      return new AdviceOutcome(
          before,
          advised,
          taken[p],
          yields[p],
          past.came().get(major) - entrants(major, taken, p),
          settings.costUnder(),
          settings.costOver());
    }

    private double entrants(String major, int[] places, int but) {
      double sum = 0;
      for (int p = 0; p < places.length; p++) {
        if (p != but && past.programmes().get(p).major().equals(major)) {
          sum += places[p] * yields[p];
        }
      }
      return sum;
    }
  }
}
