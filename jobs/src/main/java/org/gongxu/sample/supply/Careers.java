package org.gongxu.sample.supply;

import java.util.List;
import java.util.Map;
import org.gongxu.sample.world.Cell;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Elsewhere;
import org.gongxu.sample.world.Employers;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.Rates;

/** Draws what graduates of one offer do, from survey to survey. */
final class Careers {

  /** Share of those who look for work at a later survey that find it, over the first chance. */
  private static final double LATER_CHANCE = 0.6;

  /** Share of those studying on who are back at work after three years. */
  private static final double BACK_FROM_STUDY = 0.4;

  private static final int THREE_YEARS = 36;
  private static final double PAY_GROWTH = 0.04;
  private static final double BEGINNER = 0.82;
  private static final double UNRELATED = 0.9;
  private static final String[] FORMS = {Situation.CONTRACT, Situation.OTHER, Situation.SELF};
  private static final double[] FORM_SHARES = Draws.cumulate(0.78, 0.16, 0.06);

  private final Offer offer;
  private final Destinations destinations;
  private final Employers employers;
  private final String[] occupations;
  private final double[] shares;

  Careers(Offer offer, Destinations destinations, Employers employers) {
    this.offer = offer;
    this.destinations = destinations;
    this.employers = employers;
    Map<String, Double> probabilities = destinations.occupations(offer);
    this.occupations = probabilities.keySet().toArray(new String[0]);
    this.shares =
        Draws.cumulate(probabilities.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The situation at the first survey. */
  Situation first(int graduationYear, Draws draws) {
    Rates rates = offer.rates();
    double u = draws.uniform();
    if (u < rates.furtherStudy()) {
      return new Situation(Situation.STUDY, null);
    }
    if (u < rates.furtherStudy() + rates.military()) {
      return new Situation(Situation.MILITARY, null);
    }
    if (u < 1 - rates.seeksWork()) {
      return new Situation(Situation.NOT_SEEKING, null);
    }
    return search(rates.employment(), graduationYear, draws);
  }

  /** The situation at a later survey, given the one before. */
  Situation next(Situation before, Wave wave, int graduationYear, Draws draws) {
    double chance = offer.rates().employment();
    if (before.job() != null) {
      return draws.chance(retention()) ? before : search(chance, graduationYear, draws);
    }
    return switch (before.destination()) {
      case Situation.SEEKING -> search(LATER_CHANCE * chance, graduationYear, draws);
      case Situation.STUDY ->
          wave.months() == THREE_YEARS && draws.chance(BACK_FROM_STUDY)
              ? search(chance, graduationYear, draws)
              : before;
      default -> before;
    };
  }

  /** Share of the employed who keep their work from one survey to the next. */
  private double retention() {
    return switch (offer.rates().verdict()) {
      case "failing" -> 0.65;
      case "sound" -> 0.93;
      default -> 0.85;
    };
  }

  private Situation search(double chance, int graduationYear, Draws draws) {
    if (!draws.chance(chance)) {
      return new Situation(Situation.SEEKING, null);
    }
    String form = FORMS[draws.pick(FORM_SHARES)];
    return new Situation(form, job(form, graduationYear, draws));
  }

  private Situation.Job job(String form, int graduationYear, Draws draws) {
    String occupation = occupations[draws.pick(shares)];
    List<Cell> cells = destinations.cells(occupation);
    Cell cell =
        cells.get(draws.pick(Draws.cumulate(cells.stream().mapToDouble(Cell::level).toArray())));
    boolean local = draws.chance(offer.rates().local());
    String region = local ? offer.region() : Elsewhere.draw(offer.region(), draws);
    int place = draws.below(employers.count(cell.industry()));
    boolean named = local && !form.equals(Situation.SELF);
    boolean related = destinations.isRelated(offer, occupation);
    double pay =
        cell.occupation().pay()
            * StrictMath.exp(
                PAY_GROWTH * (graduationYear - Quarter.FIRST_YEAR) + 0.15 * draws.normal())
            * BEGINNER
            * offer.rates().pay()
            * (related ? 1 : UNRELATED);
    String employer = named ? employers.code(employers.number(cell.industry(), place)) : "";
    return new Situation.Job(employer, cell.industry(), occupation, region, related, pay);
  }
}
