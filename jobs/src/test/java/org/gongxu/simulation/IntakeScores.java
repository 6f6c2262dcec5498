package org.gongxu.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * Sets the advised intake, the last intake and the one that follows last year's employment against
 * the openings that truly came in the year that intake reaches the market.
 */
final class IntakeScores {

  private static final int HORIZON = 2029;

  private IntakeScores() {}

  /** Places of one programme under each policy. */
  private record Places(Programme programme, int unchanged, int following, int advised) {}

  static void add(Tables tables, Truth truth, Figures figures) {
    List<Places> places = places(tables);
    Mismatch mismatch =
        new Mismatch(
            truth.entrantsPerPlace(),
            truth.occupations(),
            year(truth.openings("realised_openings_entry"), HORIZON));
    double[] unchanged = mismatch(places, mismatch, Places::unchanged);
    double[] following = mismatch(places, mismatch, Places::following);
    double[] advised = mismatch(places, mismatch, Places::advised);
    String[] by = {"occupation", "major"};
    for (int i = 0; i < by.length; i++) {
      String name = "mismatch 2029 by " + by[i];
      figures.value(name + ": intake unchanged", unchanged[i]);
      figures.value(name + ": following last year", following[i]);
      figures.value(name + ": as advised", advised[i]);
      figures.look(name + ": advice below unchanged", advised[i] < unchanged[i]);
      figures.look(name + ": advice below following", advised[i] < following[i]);
    }
  }

  private static double[] mismatch(
      List<Places> places, Mismatch mismatch, ToDoubleFunction<Places> policy) {
    Map<Programme, Double> intake = new TreeMap<>();
    Map<Programme, Double> now = new TreeMap<>();
    for (Places one : places) {
      intake.put(one.programme(), policy.applyAsDouble(one));
      now.put(one.programme(), (double) one.unchanged());
    }
    return new double[] {mismatch.byOccupation(intake), mismatch.byMajor(intake, now)};
  }

  private static Map<String, Double> year(Map<String, Map<Integer, Double>> openings, int year) {
    Map<String, Double> of = new TreeMap<>();
    openings.forEach((occupation, years) -> of.put(occupation, years.getOrDefault(year, 0.0)));
    return of;
  }

  private static List<Places> places(Tables tables) {
    Map<Programme, Double> signals = signals(tables);
    List<Places> places = new ArrayList<>();
    for (Row row : tables.read("intake_plan").collectAsList()) {
      int last = row.getAs("last_intake");
      Bounded bounds = new Bounded(row.getAs("capacity"), row.getAs("smallest_class"));
      org.gongxu.quality.intake.Programme bounded =
          Bounded.programme(Tables.programme(row), last, row.getAs("entrants_per_place"), bounds);
      double signal = signals.getOrDefault(Tables.programme(row), 1.0);
      places.add(
          new Places(
              Tables.programme(row),
              last,
              bounded.nearest(last * signal),
              row.<Integer>getAs("recommended")));
    }
    return places;
  }

  /** Placement rate of the last cohort over that of all programmes together. */
  private static Map<Programme, Double> signals(Tables tables) {
    Map<Programme, Double> rates = new TreeMap<>();
    double placed = 0;
    double asked = 0;
    for (Row row :
        tables
            .read("school_quality")
            .where("wave_months = 0 and measure = 'placement' and graduation_year = 2025")
            .where("school <> 'ALL' and raw is not null")
            .orderBy("school", "major")
            .collectAsList()) {
      rates.put(Tables.programme(row), row.<Double>getAs("raw"));
      placed += row.<Double>getAs("raw") * row.<Long>getAs("asked");
      asked += row.<Long>getAs("asked");
    }
    double mean = placed / asked;
    rates.replaceAll((programme, rate) -> rate / mean);
    return rates;
  }
}
