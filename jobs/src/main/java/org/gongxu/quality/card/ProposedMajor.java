package org.gongxu.quality.card;

import java.util.Locale;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Saturation;

/**
 * A major a school would like to offer anew: it has no graduates yet, so the balance alone judges
 * it, and how many schools offer it already.
 *
 * @param school school code
 * @param major major code
 * @param places places asked for
 * @param offering schools that offer it now
 * @param schools schools of the region
 */
public record ProposedMajor(String school, String major, int places, int offering, int schools) {

  /** Answer to a proposal. */
  public enum Answer {
    /** Open it. */
    OPEN,
    /** Do not open it. */
    DO_NOT_OPEN,
    /** The evidence does not decide. */
    UNDECIDED
  }

  /**
   * The judgement.
   *
   * @param answer the answer
   * @param shortage P(shortage) as things stand; NaN without a balance
   * @param surplusAfter P(surplus) with the new places added; NaN without a balance
   * @param reason why
   */
  public record Judgement(Answer answer, double shortage, double surplusAfter, Label reason) {}

  /**
   * Judges the proposal: saturated or a surplus after (probability or more) is refused; a shortage
   * now and at most the complement of a surplus after is opened; otherwise it stays undecided.
   *
   * @param balance balance at the programme's horizon, null when none was forecast
   * @param saturation limit on schools offering it, null for none
   * @param probability probability asked for, in (0.5, 1)
   */
  public Judgement judge(Balance balance, Saturation saturation, double probability) {
    if (saturation != null && saturation.isReached(offering, schools)) {
      return new Judgement(
          Answer.DO_NOT_OPEN, Double.NaN, Double.NaN, saturation.label(offering, schools));
    }
    if (balance == null) {
      Label none = new Label("没有该专业的供需预测", "no balance is forecast for it");
      return new Judgement(Answer.UNDECIDED, Double.NaN, Double.NaN, none);
    }
    double shortage = balance.shortage();
    double after = balance.withPlaces(places).surplus();
    Answer answer = Answer.UNDECIDED;
    if (after >= probability) {
      answer = Answer.DO_NOT_OPEN;
    } else if (shortage >= probability && after <= 1 - probability) {
      answer = Answer.OPEN;
    }
    String zh = "现有供不应求概率%.0f%%，新增%d人后供大于求概率%.0f%%";
    String en = "shortage now %.0f%%, surplus with %d more places %.0f%%";
    Label reason =
        new Label(
            String.format(Locale.ROOT, zh, 100 * shortage, places, 100 * after),
            String.format(Locale.ROOT, en, 100 * shortage, places, 100 * after));
    return new Judgement(answer, shortage, after, reason);
  }
}
