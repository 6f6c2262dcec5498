package org.gongxu.quality.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.gongxu.quality.Label;
import org.gongxu.quality.order.OrderClass.Audience;

/**
 * Pairs employers and programmes for scarce occupations, best pair first, each opening and each
 * place used once.
 */
public final class OrderClasses {

  private OrderClasses() {}

  /**
   * What is to be paired.
   *
   * @param employers demand per employer and occupation
   * @param offers programmes with free places
   * @param shortage P(shortage) per occupation
   * @param kilometres distance between an employer and a school, by their codes; NaN where it is
   *     not known, which counts as near
   */
  public record Candidates(
      List<EmployerDemand> employers,
      List<Offer> offers,
      Map<String, Double> shortage,
      ToDoubleBiFunction<String, String> kilometres) {}

  /** The pairs advised, ranked. */
  public static List<OrderClass> match(Candidates candidates, OrderPolicy policy) {
    List<OrderClass> possible = new ArrayList<>();
    for (EmployerDemand employer : candidates.employers()) {
      double shortage = candidates.shortage().getOrDefault(employer.occupation(), 0.0);
      for (Offer offer : candidates.offers()) {
        double fit = offer.fit().getOrDefault(employer.occupation(), 0.0);
        if (shortage >= policy.probability() && fit >= policy.leastFit()) {
          double km = candidates.kilometres().applyAsDouble(employer.employer(), offer.school());
          possible.add(pair(employer, offer, new Worth(shortage, fit, km), policy));
        }
      }
    }
    possible.sort(
        Comparator.comparingDouble((OrderClass pair) -> -pair.score())
            .thenComparing(OrderClass::employer)
            .thenComparing(OrderClass::occupation)
            .thenComparing(OrderClass::school)
            .thenComparing(OrderClass::major));
    return allot(possible, candidates, policy);
  }

  private record Worth(double shortage, double fit, double km) {}

  private static OrderClass pair(
      EmployerDemand employer, Offer offer, Worth worth, OrderPolicy policy) {
    int size = (int) Math.min(Math.floor(employer.lasting()), offer.places());
    boolean located = !Double.isNaN(worth.km());
    double near = located ? Math.pow(0.5, worth.km() / policy.halvingKm()) : 1;
    String zh = "紧缺概率%.0f%%，单位每年稳定需求约%.0f人，专业对口%.0f%%";
    String en = "shortage %.0f%%, lasting demand about %.0f a year, %.0f%% of the major work in it";
    if (located) {
      zh += "，相距%.0f公里";
      en += ", %.0f km apart";
    }
    Object[] values = {100 * worth.shortage(), employer.lasting(), 100 * worth.fit(), worth.km()};
    Label reason =
        new Label(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    boolean open = employer.vacancies() >= policy.leastVacancies();
    return new OrderClass(
        0,
        employer.employer(),
        offer.school(),
        offer.major(),
        employer.occupation(),
        size,
        size * worth.fit() * near * worth.shortage(),
        open ? Audience.PUBLIC : Audience.SCHOOL_ONLY,
        reason);
  }

  /** Gives each pair what is left of the employer's openings and the programme's places. */
  private static List<OrderClass> allot(
      List<OrderClass> sorted, Candidates candidates, OrderPolicy policy) {
    Map<String, Integer> openings = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    candidates
        .employers()
        .forEach(e -> openings.merge(demandKey(e), (int) e.lasting(), Integer::sum));
    candidates.offers().forEach(o -> places.put(o.school() + "/" + o.major(), o.places()));
    List<OrderClass> allotted = new ArrayList<>();
    for (OrderClass pair : sorted) {
      String demand = pair.employer() + "/" + pair.occupation();
      String offer = pair.school() + "/" + pair.major();
      int size = Math.min(openings.get(demand), places.get(offer));
      if (size >= policy.smallestClass()) {
        openings.merge(demand, -size, Integer::sum);
        places.merge(offer, -size, Integer::sum);
        double score = pair.score() * size / pair.size();
        allotted.add(ranked(pair, allotted.size() + 1, size, score));
      }
    }
    return List.copyOf(allotted);
  }

  private static String demandKey(EmployerDemand employer) {
    return employer.employer() + "/" + employer.occupation();
  }

  private static OrderClass ranked(OrderClass pair, int rank, int size, double score) {
    return new OrderClass(
        rank,
        pair.employer(),
        pair.school(),
        pair.major(),
        pair.occupation(),
        size,
        score,
        pair.audience(),
        pair.reason());
  }
}
