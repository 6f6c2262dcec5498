package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.forecasting.industry.IndustryRegression;

/**
 * What the model card of a key industry is written from.
 *
 * @param keyIndustry its code
 * @param series series forecast
 * @param trainingRows rows of its regression; 0 when there were too few to fit
 * @param regressionTerms features of the regression that do not follow from others
 * @param origins rolling origins
 * @param scores scores of all models
 * @param coverage coverage of the intervals, origin by origin left out; null with fewer than two
 * @param outliers breaks TRAMO found in the total; null for none
 */
record CardFacts(
    String keyIndustry,
    long series,
    long trainingRows,
    List<String> regressionTerms,
    int origins,
    ModelScores scores,
    Coverage coverage,
    String outliers)
    implements Serializable {

  /** Models named in the headline. */
  private static final int HEAVIEST = 3;

  /**
   * A row of {@code model_card}.
   *
   * @param findings what its months show
   * @param track how its intervals did since the release before
   * @param members how members are made the forecast published, such as {@code weighted}
   */
  Row row(CalendarFindings findings, CoverageTrack track, String members) {
    Optional<ModelScores.Score> published = scores.of(ModelScores.COMBINATION);
    Optional<ModelScores.Score> regression = scores.of(IndustryRegression.NAME);
    return RowFactory.create(
        keyIndustry,
        series,
        trainingRows,
        origins,
        members + " " + ModelScores.COMBINATION,
        published.map(ModelScores.Score::mase).orElse(null),
        published.map(ModelScores.Score::naive).orElse(null),
        published.map(CardFacts::beatsNaive).orElse(null),
        regression.map(ModelScores.Score::mase).orElse(null),
        regression.map(ModelScores.Score::weight).orElse(0.0),
        coverage == null ? null : coverage.of80(),
        coverage == null ? null : coverage.of95(),
        findings.breaks().isEmpty() ? outliers : findings.breaks(),
        reason(Language.ZH, track),
        reason(Language.EN, track),
        findings.effects().isEmpty() ? null : findings.effects(),
        challengers(),
        track.level(keyIndustry).miss80(),
        track.level(keyIndustry).miss95());
  }

  /** Whether the published combination beat seasonal naive at the past origins. */
  boolean isBetterThanNaive() {
    return scores.of(ModelScores.COMBINATION).map(CardFacts::beatsNaive).orElse(false);
  }

  /** The models that weigh most and how they did together, in a line. */
  String headline() {
    String heaviest =
        scores.byModel().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(ModelScores.COMBINATION))
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, ModelScores.Score> entry) -> -entry.getValue().weight())
                    .thenComparing(Map.Entry::getKey))
            .limit(HEAVIEST)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue().weight()))
            .collect(Collectors.joining(", "));
    String error =
        scores
            .of(ModelScores.COMBINATION)
            .map(
                score ->
                    String.format(
                        Locale.ROOT, "error %.3f, naive %.3f", score.mase(), score.naive()))
            .orElse("not scored");
    return keyIndustry + ": " + error + "; weights " + heaviest;
  }

  private static boolean beatsNaive(ModelScores.Score score) {
    return score.mase() < score.naive();
  }

  /** Sentences of the card in one language. */
  private enum Language {
    ZH(
        "历史太短，没有可比较的起点：以各模型等权组合发布，区间取季节随机游走。",
        "在%d个历史起点上，组合误差%.3f，季节朴素%.3f，%s%.1f%%，予以发布。",
        "在%d个历史起点上组合不优于季节朴素：误差%.3f，季节朴素%.3f（%s%.1f%%）；组合为事先约定，照发并注明。",
        "低",
        "高",
        "产业回归误差%.3f（同一批预测的季节朴素%.3f），%s，权重%.2f。",
        "产业回归数据不足，未参与。",
        "单独优于季节朴素",
        "单独不优于季节朴素",
        "上次发布的区间已有%d个见到实际值：80%%区间覆盖%.1f%%，95%%区间覆盖%.1f%%；本次按%.1f%%与%.1f%%截取。"),
    EN(
        "No past origin to compare at: published is the equal mean of the models, with intervals of"
            + " a seasonal random walk.",
        "At %d past origins the combination's error is %.3f, seasonal naive %.3f: %s by %.1f %%,"
            + " so it is published.",
        "At %d past origins the combination did not beat seasonal naive: its error is %.3f, naive"
            + " %.3f (%s by %.1f %%); it was fixed beforehand and is published with this remark.",
        "lower",
        "higher",
        "The regression of the key industry has error %.3f (naive %.3f on the same forecasts),"
            + " %s, weight %.2f.",
        "The regression of the key industry had too little data and took no part.",
        "better than naive alone",
        "no better than naive alone",
        "Of the intervals released before, %d have met their values: those of 80 %% covered"
            + " %.1f %%, those of 95 %% %.1f %%; now they are cut at %.1f and %.1f %%.");

    private final String unscored;
    private final String better;
    private final String worse;
    private final String lower;
    private final String higher;
    private final String regression;
    private final String noRegression;
    private final String good;
    private final String bad;
    private final String tracked;

    Language(String... texts) {
      unscored = texts[0];
      better = texts[1];
      worse = texts[2];
      lower = texts[3];
      higher = texts[4];
      regression = texts[5];
      noRegression = texts[6];
      good = texts[7];
      bad = texts[8];
      tracked = texts[9];
    }
  }

  private String reason(Language language, CoverageTrack track) {
    String separator = language == Language.ZH ? "" : " ";
    CoverageTrack.Met met = track.byKeyIndustry().get(keyIndustry);
    String tracked =
        met == null
            ? ""
            : separator
                + text(
                    language.tracked,
                    met.compared(),
                    100 * (1 - met.missed80()),
                    100 * (1 - met.missed95()),
                    100 * (1 - met.level().miss80()),
                    100 * (1 - met.level().miss95()));
    return combination(language) + separator + regression(language) + tracked;
  }

  /** Scores of the challengers, such as {@code glm 0.931}; null where none was scored. */
  private String challengers() {
    String text =
        Arrays.stream(Challenger.values())
            .flatMap(
                each ->
                    scores.of(each.label()).stream()
                        .map(score -> text("%s %.3f", each.label(), score.mase())))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? null : text;
  }

  private String combination(Language language) {
    return scores
        .of(ModelScores.COMBINATION)
        .map(
            score ->
                text(
                    beatsNaive(score) ? language.better : language.worse,
                    origins,
                    score.mase(),
                    score.naive(),
                    beatsNaive(score) ? language.lower : language.higher,
                    100 * Math.abs(1 - score.mase() / score.naive())))
        .orElse(language.unscored);
  }

  private String regression(Language language) {
    return scores
        .of(IndustryRegression.NAME)
        .map(
            score ->
                text(
                    language.regression,
                    score.mase(),
                    score.naive(),
                    beatsNaive(score) ? language.good : language.bad,
                    score.weight()))
        .orElse(language.noRegression);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
