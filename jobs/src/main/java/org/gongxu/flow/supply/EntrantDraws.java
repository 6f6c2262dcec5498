package org.gongxu.flow.supply;

import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;

/**
 * Completers by destination in every joint world; in each draw completions = further study +
 * unavailable + elsewhere + local, exactly.
 *
 * @param completions left with the certificate, persons
 * @param furtherStudy went on to a higher level
 * @param unavailable serve or do not seek work
 * @param elsewhere seek work outside the region
 * @param local seek work in the region
 */
public record EntrantDraws(
    double[] completions,
    double[] furtherStudy,
    double[] unavailable,
    double[] elsewhere,
    double[] local) {

  /** Rates of one draw. */
  record Rates(double furtherStudy, double unavailable, double local) {}

  static EntrantDraws of(double[] completions) {
    int draws = completions.length;
    return new EntrantDraws(
        completions.clone(),
        new double[draws],
        new double[draws],
        new double[draws],
        new double[draws]);
  }

  /** Each split has a stream of its own: a changed first one leaves the others' numbers alone. */
  void split(int d, Rates rates, Seed seed) {
    int persons = (int) Math.rint(completions[d]);
    int study = stream(seed, "further_study", d).binomial(persons, rates.furtherStudy());
    int rest = persons - study;
    int out = stream(seed, "unavailable", d).binomial(rest, rates.unavailable());
    int stay = stream(seed, "local", d).binomial(rest - out, rates.local());
    completions[d] = persons;
    furtherStudy[d] = study;
    unavailable[d] = out;
    local[d] = stay;
    elsewhere[d] = rest - out - stay;
  }

  private static RandomStream stream(Seed seed, String split, int draw) {
    return seed.child(split).stream(draw);
  }
}
