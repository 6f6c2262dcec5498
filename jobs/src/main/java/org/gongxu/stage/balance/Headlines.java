package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongxu.domain.RegionYear;
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

  /** The three largest shortages and surpluses of the last year, by the robust end of the gap. */
  List<String> of(List<OccupationTable.RegionTold> told) {
    int last = told.stream().mapToInt(one -> one.at().year()).max().orElse(0);
    List<Placed> placed =
        told.stream()
            .filter(one -> one.at().year() == last)
            .flatMap(one -> one.occupations().stream().map(each -> new Placed(one.at(), each)))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.addAll(
        largest(
            placed,
            Gap.Verdict.SHORTAGE,
            Comparator.comparingDouble(one -> -one.told().gap().gap().p10())));
    lines.addAll(
        largest(
            placed,
            Gap.Verdict.SURPLUS,
            Comparator.comparingDouble(one -> one.told().gap().gap().p90())));
    return lines;
  }

  /** An occupation in its region and year. */
  private record Placed(RegionYear at, OccupationTable.Told told) {

    private String key() {
      return at.region() + " " + told.code();
    }
  }

  private List<String> largest(List<Placed> placed, Gap.Verdict verdict, Comparator<Placed> order) {
    List<String> lines =
        placed.stream()
            .filter(one -> one.told().verdict() == verdict)
            .sorted(order.thenComparing(Placed::key))
            .limit(LARGEST)
            .map(one -> line(one.at(), one.told()))
            .toList();
    return lines.isEmpty() ? List.of("no " + Words.of(verdict) + " is likely") : lines;
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
