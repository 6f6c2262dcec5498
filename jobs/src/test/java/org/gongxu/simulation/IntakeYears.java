package org.gongxu.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.Seed;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.intake.IntakeAdvisor;
import org.gongxu.quality.intake.IntakeProblem;
import org.gongxu.quality.intake.Market;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.World;

/**
 * A made-up district decides ten intakes, 2020 to 2029, each in the market three years later. A
 * decision knows the openings and graduates of the years before it, nothing else.
 */
final class IntakeYears {

  static final int FIRST = 2020;
  static final int YEARS = 10;

  private static final int LAG = 3;
  private static final double COST_OF_CHANGE = 0.1;

  /** How intakes are set. */
  enum Policy {
    /** As they were in 2019. */
    UNCHANGED,
    /** Scaled by the share of last year's entrants who found an opening, over the mean. */
    LAST_YEAR,
    /** As advised. */
    ADVICE
  }

  private final Map<Programme, Double> start = new TreeMap<>();
  private final Map<Programme, Double> perPlace;
  private final Map<Programme, Map<String, Double>> occupations;
  private final Map<String, Map<Integer, Double>> openings;
  private final Outlook outlook;
  private final Seed seed;

  /** Programmes of three years that go on throughout; the others are left out. */
  IntakeYears(Truth truth, World world, long seed) {
    this.perPlace = truth.entrantsPerPlace();
    this.occupations = truth.occupations();
    this.openings = truth.openings("realised_openings_entry");
    this.seed = Seed.of(seed);
    this.outlook = new Outlook(truth, world.crosswalk(), this.seed);
    for (Offer offer : world.offers()) {
      if (offer.major().years() == LAG && offer.intake().planned(FIRST + YEARS) > 0) {
        Programme programme = new Programme(offer.school(), offer.major().code());
        start.put(programme, (double) offer.intake().planned(FIRST - 1));
      }
    }
  }

  /** Mean mismatch a year over the years these intakes are ready, by occupation and by major. */
  double[] mismatch(Policy policy) {
    Map<Integer, Map<Programme, Double>> intakes = new TreeMap<>();
    Records records = new Records(perPlace, occupations, seed.child("graduates"));
    for (int year = FIRST - 2 * LAG; year < FIRST; year++) {
      intakes.put(year, start);
      if (year < FIRST - LAG) {
        records.graduate(year + LAG, start);
      }
    }
    double[] sum = new double[2];
    for (int year = FIRST; year < FIRST + YEARS; year++) {
      Map<Programme, Double> last = intakes.get(year - 1);
      Map<Programme, Double> graduated = intakes.get(year - 1 - LAG);
      intakes.put(
          year,
          switch (policy) {
            case UNCHANGED -> last;
            case LAST_YEAR -> following(last, year - 1, graduated);
            case ADVICE -> advised(year, records, last);
          });
      records.graduate(year, intakes.get(year - LAG));
      Mismatch came = new Mismatch(perPlace, occupations, openings(year + LAG));
      sum[0] += came.byOccupation(intakes.get(year)) / YEARS;
      sum[1] += came.byMajor(intakes.get(year), start) / YEARS;
    }
    return sum;
  }

  private Map<String, Double> openings(int year) {
    Map<String, Double> of = new TreeMap<>();
    openings.forEach((occupation, years) -> of.put(occupation, years.getOrDefault(year, 0.0)));
    return of;
  }

  /** Every school scales by its graduates' employment of last year over the district's mean. */
  private Map<Programme, Double> following(
      Map<Programme, Double> last, int year, Map<Programme, Double> graduated) {
    Map<Programme, Double> employed =
        new Mismatch(perPlace, occupations, openings(year)).employment(graduated);
    double placed = 0;
    double seeking = 0;
    for (Programme programme : last.keySet()) {
      double entrants = graduated.get(programme) * perPlace.get(programme);
      placed += employed.get(programme) * entrants;
      seeking += entrants;
    }
    double mean = placed / seeking;
    Map<Programme, Double> next = new TreeMap<>();
    last.forEach(
        (programme, places) -> {
          double wish = places * employed.get(programme) / mean;
          next.put(programme, (double) bounded(programme, places, 1).nearest(wish));
        });
    return next;
  }

  private Map<Programme, Double> advised(int year, Records records, Map<Programme, Double> last) {
    List<org.gongxu.quality.intake.Programme> programmes = new ArrayList<>();
    last.forEach((p, places) -> programmes.add(bounded(p, places, records.perPlace(p))));
    List<Market> markets = new ArrayList<>();
    outlook
        .demandByMajor(year, LAG, records, last)
        .forEach(
            (major, draws) -> {
              double[] ones = new double[draws.length];
              Arrays.fill(ones, 1);
              markets.add(new Market(major, draws, new double[draws.length], ones, 1, 1));
            });
    IntakeProblem problem = new IntakeProblem(programmes, markets, List.of(), COST_OF_CHANGE);
    double[] signals = new double[programmes.size()];
    Arrays.fill(signals, 1);
    Map<Programme, Double> next = new TreeMap<>();
    for (IntakeAdvice advice : IntakeAdvisor.advise(problem, signals).programmes()) {
      next.put(new Programme(advice.school(), advice.major()), (double) advice.recommended());
    }
    return next;
  }

  /** Bounded as the plans of the sample and the settings bound it. */
  private org.gongxu.quality.intake.Programme bounded(
      Programme programme, double last, double entrantsPerPlace) {
    Bounded bounds = Bounded.of(start.get(programme));
    return Bounded.programme(programme, (int) last, entrantsPerPlace, bounds);
  }
}
