package org.gongxu.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gongxu.domain.Frequency;

/** Reads the {@code gongxu} block: how the pipeline works. */
final class MethodReader {

  /** The most a scenario moves a rate by. */
  private static final double MOST_MOVED = 0.5;

  private MethodReader() {}

  static Method read(SettingsReading gongxu) {
    return new Method(
        gongxu.number("seed"),
        gongxu.integer("draws", 50, 10_000),
        new Method.Ingest(gongxu.share("ingest.allowed-violation-share")),
        demand(gongxu.child("demand")),
        forecast(gongxu.child("forecast")),
        balance(gongxu.child("balance")),
        advise(gongxu.child("advise")),
        release(gongxu.child("release")));
  }

  private static Method.Demand demand(SettingsReading demand) {
    return new Method.Demand(
        demand.converted(
            "frequency",
            text -> Frequency.valueOf(text.toUpperCase(Locale.ROOT)),
            Frequency.QUARTER,
            "month or quarter"),
        demand.integer("repost-window-days", 0, 365),
        sorted(demand.texts("entry-education")),
        demand.integer("entry-experience-years", 0, 50),
        demand.share("entry-share-unknown"));
  }

  private static Method.Forecast forecast(SettingsReading forecast) {
    return new Method.Forecast(
        forecast.integer("origins", 4, 40),
        forecast.converted(
            "publish",
            text -> oneOf(text, "weighted", "mean", "median"),
            "weighted",
            "weighted, mean or median"),
        forecast.flag("tramo"),
        forecast.converted(
            "moving-holiday",
            text -> oneOf(text, "none", "spring-festival"),
            "none",
            "none or spring-festival"),
        challengers(forecast),
        new Method.Learning(
            sorted(forecast.texts("regressors")),
            forecast.flag("challengers-join"),
            forecast.share("coverage-step")));
  }

  private static Set<String> challengers(SettingsReading forecast) {
    List<String> names = forecast.texts("challengers");
    if (!Set.of("glm", "gbt").containsAll(names)) {
      forecast.problem("challengers", "must be of glm, gbt, was " + names);
    }
    return sorted(names);
  }

  private static String oneOf(String text, String... known) {
    if (!Set.of(known).contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Method.Balance balance(SettingsReading balance) {
    return new Method.Balance(
        balance.share("friction"),
        balance.share("likely"),
        balance.shares("local-share", 3),
        new Method.Returning(
            balance.integer("further-study-years", 1, 8), balance.shares("return-share", 2)),
        new Method.Surveyed(
            balance.children("vacancy-surveys").stream().map(MethodReader::survey).toList(),
            balance.shares("exits", 2),
            balance.shares("transfers", 2)),
        new Method.Moves(balance.interval("commuting", 10), balance.share("substitution")),
        scenarios(balance.child("scenarios")));
  }

  private static Method.VacancySurvey survey(SettingsReading survey) {
    return new Method.VacancySurvey(
        survey.integer("year", 1900, 2200),
        survey.text("version"),
        survey.interval("never-advertised", 1),
        survey.interval("agency-doubles", 1),
        survey.interval("open-to-leavers", 1));
  }

  private static Method.Scenarios scenarios(SettingsReading scenarios) {
    return new Method.Scenarios(
        scenarios.share("further-study-points", MOST_MOVED),
        scenarios.share("local-points", MOST_MOVED),
        scenarios.share("demand-growth", MOST_MOVED),
        scenarios.share("industry-growth", MOST_MOVED));
  }

  private static Method.Advise advise(SettingsReading advise) {
    SettingsReading intake = advise.child("intake");
    SettingsReading order = advise.child("order");
    SettingsReading recommend = advise.child("recommend");
    return new Method.Advise(
        advise.text("rules"),
        advise.share("failing"),
        new Method.Intake(
            intake.amount("cost-under"),
            intake.amount("cost-over"),
            intake.amount("cost-of-change"),
            intake.share("largest-change"),
            intake.integer("least-change", 0, 1000),
            intake.share("least-cut")),
        new Method.Order(
            order.integer("quarters", 1, 40),
            order.integer("smallest-class", 1, 1000),
            order.share("least-fit"),
            order.integer("least-vacancies", 1, 1000)),
        new Method.Recommend(
            recommend.integer("lines", 1, 100),
            recommend.integer("employers", 0, 1000),
            recommend.integer("new-class", 1, 1000)));
  }

  private static Method.Release release(SettingsReading release) {
    return new Method.Release(release.text("contact"), release.shares("reliability", 3));
  }

  /** In one order in every process, so that settings have one fingerprint. */
  private static Set<String> sorted(Collection<String> texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts));
  }
}
