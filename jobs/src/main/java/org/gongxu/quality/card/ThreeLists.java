package org.gongxu.quality.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.MajorList;

/** The three lists (三张清单), each in the order of its own urgency. */
public final class ThreeLists {

  private ThreeLists() {}

  /**
   * One line of a list.
   *
   * @param rank 1 for the most urgent
   * @param school school code; empty for the region
   * @param major major code
   * @param card the colour
   * @param action what is advised
   * @param reason why it stands here
   */
  public record Line(
      int rank, String school, String major, Card card, Action action, Label reason) {}

  /**
   * Sorts cards onto their lists: key shortages by P(shortage), the others by P(surplus), then by
   * colour, then by code.
   *
   * @return every list, empty ones too; unlisted cards are left out
   */
  public static Map<MajorList, List<Line>> of(List<CardReport> cards) {
    Map<MajorList, List<Line>> lists = new EnumMap<>(MajorList.class);
    for (MajorList list : MajorList.values()) {
      if (list != MajorList.NONE) {
        lists.put(list, lines(cards, list));
      }
    }
    return lists;
  }

  private static List<Line> lines(List<CardReport> cards, MajorList list) {
    List<CardReport> own =
        cards.stream()
            .filter(card -> card.verdict().outcome().list() == list)
            .sorted(
                Comparator.comparingDouble((CardReport card) -> -urgency(card, list))
                    .thenComparing(card -> card.verdict().card(), Comparator.reverseOrder())
                    .thenComparing(CardReport::major)
                    .thenComparing(CardReport::school))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (CardReport card : own) {
      lines.add(
          new Line(
              lines.size() + 1,
              card.school(),
              card.major(),
              card.verdict().card(),
              card.verdict().outcome().action(),
              card.verdict().reason()));
    }
    return List.copyOf(lines);
  }

  private static double urgency(CardReport card, MajorList list) {
    if (card.forecast() == null) {
      return 0;
    }
    return list == MajorList.KEY_SHORTAGE ? card.forecast().shortage() : card.forecast().surplus();
  }
}
