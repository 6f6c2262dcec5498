package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.balance.Gap;

/** What a person should hear of the balance: the largest shortages and surpluses. */
final class Headlines {

  private static final int LARGEST = 3;

  private final Map<String, String> names;

  /**
   * Headlines.
   *
   * @param names name of each occupation, Chinese and English
   */
  Headlines(Map<String, String> names) {
    this.names = names;
  }

  /** The three largest shortages and surpluses of a region and year, by the robust end. */
  List<String> of(OccupationTable.RegionTold told) {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        largest(
            told, Gap.Verdict.SHORTAGE, Comparator.comparingDouble(one -> -one.gap().gap().p10())));
    lines.addAll(
        largest(
            told, Gap.Verdict.SURPLUS, Comparator.comparingDouble(one -> one.gap().gap().p90())));
    return lines;
  }

  private List<String> largest(
      OccupationTable.RegionTold told,
      Gap.Verdict verdict,
      Comparator<OccupationTable.Told> order) {
    List<String> lines =
        told.occupations().stream()
            .filter(one -> one.verdict() == verdict)
            .sorted(order.thenComparing(OccupationTable.Told::code))
            .limit(LARGEST)
            .map(one -> line(told.at(), one))
            .toList();
    String none = "no " + Words.of(verdict) + " is likely in " + place(told.at());
    return lines.isEmpty() ? List.of(none) : lines;
  }

  private String line(RegionYear at, OccupationTable.Told one) {
    DrawSummary gap = one.gap().gap();
    boolean isShortage = one.verdict() == Gap.Verdict.SHORTAGE;
    return String.format(
        Locale.ROOT,
        "%s %s: %s, gap %,.0f (%,.0f to %,.0f), P(%s) %.2f",
        isShortage ? "shortage 紧缺" : "surplus 过剩",
        place(at),
        names.getOrDefault(one.code(), one.code()),
        gap.p50(),
        gap.p10(),
        gap.p90(),
        Words.of(one.verdict()),
        isShortage ? one.gap().shortage() : one.gap().surplus());
  }

  private static String place(RegionYear at) {
    return at.region() + " " + at.year();
  }
}
