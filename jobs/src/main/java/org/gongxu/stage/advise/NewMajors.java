package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.Label;
import org.gongxu.quality.card.ProposedMajor;
import org.gongxu.quality.recommend.MajorOutlook;
import org.gongxu.quality.recommend.Recommendation;
import org.gongxu.quality.recommend.Recommender;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Saturation;

/**
 * Rows of {@code new_major}: majors a school does not offer, judged by the balance alone. A major
 * nobody in the region offers has no balance of its own: what it would find are the openings left
 * without an entrant, shared among all majors that lead to them.
 *
 * @param facts intakes, balances, yields
 * @param occupations draws by occupation in the horizon's year
 * @param flow where graduates work
 * @param policy what a new major must meet
 */
record NewMajors(Facts facts, Cells occupations, Flow flow, Policy policy) {

  /**
   * What a new major must meet.
   *
   * @param friction share of demand that is friction
   * @param likely probability asked for
   * @param places places of a new class
   * @param most majors ranked for a school
   * @param saturation limit on schools offering one major; null for none
   */
  record Policy(double friction, double likely, int places, int most, Saturation saturation) {}

  /** One judgement of a region. */
  private record Judged(
      ProposedMajor proposal, ProposedMajor.Judgement judgement, double medianGap) {}

  /** Every school against every major it does not offer. */
  List<Row> rows() {
    SortedMap<String, SortedMap<String, SortedSet<String>>> offers = offers();
    List<Row> rows = new ArrayList<>();
    offers.forEach(
        (region, schools) -> {
          SortedMap<String, Judged> judged = judged(region, schools);
          schools.forEach((school, own) -> rows.addAll(ofSchool(region, school, own, judged)));
        });
    return rows;
  }

  /** Majors offered, by school, by region. */
  private SortedMap<String, SortedMap<String, SortedSet<String>>> offers() {
    SortedMap<String, SortedMap<String, SortedSet<String>>> offers = new TreeMap<>();
    for (Programme programme : facts.programmes()) {
      String region = facts.place().markets().of(programme.school());
      SortedSet<String> own =
          offers
              .computeIfAbsent(region, key -> new TreeMap<>())
              .computeIfAbsent(programme.school(), key -> new TreeSet<>());
      if (facts.intakes().last(programme) > 0) {
        own.add(programme.major());
      }
    }
    offers.values().forEach(schools -> schools.values().removeIf(SortedSet::isEmpty));
    return offers;
  }

  private SortedMap<String, Judged> judged(
      String region, SortedMap<String, SortedSet<String>> schools) {
    SortedSet<String> majors = new TreeSet<>(facts.majors().of(region).keySet());
    majors.addAll(flow.shares().keySet());
    Map<String, double[]> unfilled = unfilled(region);
    SortedMap<String, Judged> judged = new TreeMap<>();
    for (String major : majors) {
      int offering = (int) schools.values().stream().filter(own -> own.contains(major)).count();
      ProposedMajor proposal =
          new ProposedMajor("", major, policy.places(), offering, schools.size());
      Balance balance = offering > 0 ? balance(region, major) : alone(major, unfilled);
      judged.put(
          major,
          new Judged(
              proposal,
              proposal.judge(balance, policy.saturation(), policy.likely()),
              balance == null ? Double.NaN : balance.gapQuantile(0.5)));
    }
    return judged;
  }

  private Balance balance(String region, String major) {
    Cells.Draws draws = facts.majors().of(region).get(major);
    return draws == null ? null : balance(major, draws.demand(), draws.supply());
  }

  private Balance alone(String major, Map<String, double[]> unfilled) {
    if (unfilled.isEmpty() || flow.of(major).isEmpty()) {
      return null;
    }
    int draws = unfilled.values().iterator().next().length;
    return balance(major, flow.found(major, unfilled, draws), new double[draws]);
  }

  private Balance balance(String major, double[] demand, double[] supply) {
    double perPlace = facts.yields().perPlace(new Programme("", major));
    return perPlace == 0 ? null : new Balance(demand, supply, policy.friction(), perPlace);
  }

  private Map<String, double[]> unfilled(String region) {
    Map<String, double[]> unfilled = new TreeMap<>();
    occupations
        .of(region)
        .forEach(
            (occupation, draws) -> {
              double[] open = new double[draws.demand().length];
              Arrays.setAll(open, d -> Math.max(0, draws.demand()[d] - draws.supply()[d]));
              unfilled.put(occupation, open);
            });
    return unfilled;
  }

  private List<Row> ofSchool(
      String region, String school, SortedSet<String> own, SortedMap<String, Judged> judged) {
    List<MajorOutlook> outlooks = new ArrayList<>();
    SortedMap<String, Double> nearness = new TreeMap<>();
    judged.forEach(
        (major, one) -> {
          if (!own.contains(major)) {
            double near = own.stream().mapToDouble(o -> flow.overlap(major, o)).max().orElse(0);
            nearness.put(major, Math.min(1, near));
            boolean isRefused = one.judgement().answer() == ProposedMajor.Answer.DO_NOT_OPEN;
            if (!isRefused && !Double.isNaN(one.judgement().shortage())) {
              outlooks.add(
                  new MajorOutlook(
                      major,
                      one.judgement().shortage(),
                      one.medianGap(),
                      nearness.get(major),
                      false));
            }
          }
        });
    Map<String, Recommendation> ranked = new TreeMap<>();
    Recommender.majors(outlooks, policy.most()).forEach(line -> ranked.put(line.target(), line));
    List<Row> rows = new ArrayList<>();
    nearness.forEach(
        (major, near) ->
            rows.add(
                row(region, school, judged.get(major), ranked.get(major))
                    .set("nearness", near)
                    .build()));
    return rows;
  }

  private TableRow row(String region, String school, Judged judged, Recommendation ranked) {
    Calendar calendar = facts.place().calendar();
    String major = judged.proposal().major();
    ProposedMajor.Judgement judgement = judged.judgement();
    TableRow row =
        TableRow.of("new_major")
            .set("region", region)
            .set("school", school)
            .set("major", major)
            .set("intake_year", calendar.intakeYear())
            .set("horizon_year", calendar.horizon(major))
            .set("places", judged.proposal().places())
            .set("offering", judged.proposal().offering())
            .set("schools", judged.proposal().schools())
            .set("answer", CardTables.lower(judgement.answer()))
            .set("p_shortage", CardTables.finite(judgement.shortage()))
            .set("p_surplus_after", CardTables.finite(judgement.surplusAfter()));
    if (!Double.isNaN(judgement.shortage())) {
      row.set("gap_p50", CardTables.finite(judged.medianGap()));
    }
    Label reason = judgement.reason();
    if (ranked != null) {
      row.set("rank", ranked.rank()).set("score", ranked.score());
      reason = reason.and(ranked.reason());
    }
    CardTables.text(row, "reason", reason);
    return row;
  }
}
