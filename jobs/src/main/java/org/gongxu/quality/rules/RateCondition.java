package org.gongxu.quality.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Evidence.State;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Posterior;
import org.gongxu.quality.status.QualityRow;

/**
 * A rate lies beyond a threshold with posterior probability, over cohorts running: the cohorts
 * pooled must reach {@code probability} and each alone must reach {@code each}. Pooling gives small
 * majors a verdict; the second demand keeps one bad year from deciding for two. Where the latest
 * cohorts are too few to tell, a longer record may.
 *
 * @param measure the rate
 * @param side below or above
 * @param threshold share in (0, 1), or share points off the region's overall rate if relative
 * @param relative whether the threshold is an offset to the overall rate
 * @param demand cohorts, wave, probabilities, and whether the case mix is adjusted for
 */
public record RateCondition(
    Measure measure, Side side, double threshold, boolean relative, Demand demand)
    implements Condition {

  /**
   * What evidence is asked for.
   *
   * @param wave survey wave in months
   * @param cohorts consecutive cohorts, 1 or more
   * @param probability posterior probability of the cohorts pooled, above 0.5
   * @param each posterior probability of each cohort alone
   * @param adjusted whether to use the case-mix adjusted rate
   * @param longer what a longer record must show instead; null where none counts
   */
  public record Demand(
      int wave, int cohorts, double probability, double each, boolean adjusted, Longer longer) {

    /** Checks that a longer record is longer. */
    public Demand {
      if (longer != null && longer.cohorts() <= cohorts) {
        throw new IllegalArgumentException(
            "Invalid long record: " + longer.cohorts() + " cohorts; expected above " + cohorts);
      }
    }
  }

  /**
   * A longer record: some number of latest cohorts, up to the most given, pooled to the same
   * probability, with the latest few still on the same side.
   *
   * @param cohorts the most cohorts that are pooled
   * @param each posterior probability of each cohort alone
   * @param still posterior probability of the latest few pooled, so that one that has mended since
   *     is not held to its past
   */
  public record Longer(int cohorts, double each, double still) {}

  @Override
  public Evidence test(Dossier dossier) {
    Finding finding = finding(dossier);
    if (finding == null) {
      return Evidence.missing(label(threshold, demand.cohorts()), threshold);
    }
    List<QualityRow> rows = finding.rows();
    return new Evidence(
        "",
        label(finding.limit(), rows.size()),
        finding.state(),
        finding.pooled().quantile(0.5),
        finding.pooled().interval(),
        finding.limit(),
        finding.probability(),
        demand.probability(),
        rows.stream().mapToLong(row -> row.observed().asked()).sum(),
        rows.stream().mapToLong(row -> row.observed().base()).sum());
  }

  @Override
  public State state(Dossier dossier) {
    Finding finding = finding(dossier);
    return finding == null ? State.MISSING : finding.state();
  }

  /** What some cohorts pooled say of the threshold. */
  private record Finding(
      List<QualityRow> rows, Posterior pooled, double limit, double probability, State state) {}

  /** Of the latest cohorts, or of a longer record where only that decides; null without any. */
  private Finding finding(Dossier dossier) {
    List<QualityRow> rows = latest(dossier, demand.cohorts());
    if (rows.isEmpty()) {
      return null;
    }
    Finding latest = finding(rows, demand.each());
    Longer longer = demand.longer();
    if (longer == null
        || latest.state() != State.UNDECIDED
        || latest.probability() < longer.still()) {
      return latest;
    }
    return IntStream.rangeClosed(demand.cohorts() + 1, longer.cohorts())
        .mapToObj(count -> latest(dossier, count))
        .filter(record -> !record.isEmpty())
        .map(record -> finding(record, longer.each()))
        .filter(record -> record.state() == State.HELD)
        .findFirst()
        .orElse(latest);
  }

  private List<QualityRow> latest(Dossier dossier, int cohorts) {
    return dossier.latest(measure, demand.wave(), cohorts);
  }

  private Finding finding(List<QualityRow> rows, double each) {
    double limit = relative ? rows.get(0).overall() + threshold : threshold;
    Posterior pooled = basis(QualityRow.pooled(rows));
    double probability = side.probability(pooled.below(limit));
    boolean noneSpeaksAgainst =
        rows.stream()
            .allMatch(row -> side.probability(basis(row.posterior()).below(limit)) >= each);
    return new Finding(rows, pooled, limit, probability, state(probability, noneSpeaksAgainst));
  }

  private Posterior basis(Posterior posterior) {
    return demand.adjusted() ? posterior : posterior.unadjusted();
  }

  private State state(double pooled, boolean noneSpeaksAgainst) {
    if (pooled >= demand.probability() && noneSpeaksAgainst) {
      return State.HELD;
    }
    return pooled <= 1 - demand.probability() ? State.NOT_HELD : State.UNDECIDED;
  }

  private Label label(double limit, int cohorts) {
    Label name = measure.label();
    String percent = String.format(Locale.ROOT, "%.1f%%", 100 * limit);
    String sure = String.format(Locale.ROOT, "%.0f%%", 100 * demand.probability());
    String zh = "连续%d届%s（%d个月）%s%s，后验概率不低于%s";
    String en = "%2$s at %3$d months %4$s %5$s over %1$d cohorts, posterior %6$s or more";
    return new Label(
        String.format(Locale.ROOT, zh, cohorts, name.zh(), demand.wave(), side.zh(), percent, sure),
        String.format(
            Locale.ROOT, en, cohorts, name.en(), demand.wave(), side.en(), percent, sure));
  }
}
