package org.gongxu.stage.advise;

import static org.gongxu.stage.advise.CardTables.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Interval;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Pay;
import org.gongxu.quality.status.QualityRow;
import org.gongxu.quality.status.Trend;
import org.gongxu.quality.status.WeightedShare;

/**
 * Rows of {@code school_status} and {@code school_quality}.
 *
 * @param region the market of a school
 */
record QualityTables(Function<String, String> region) {

  /** Destinations and pay of every cohort. */
  List<Row> status(Outcomes outcomes) {
    SortedMap<CohortKey, List<CohortGroup>> cohorts = new TreeMap<>();
    for (CohortGroup group : outcomes.groups()) {
      cohorts.computeIfAbsent(group.key(), key -> new ArrayList<>()).add(group);
    }
    List<Row> rows = new ArrayList<>();
    cohorts.forEach((key, groups) -> rows.add(status(key, groups, outcomes.pays().get(key))));
    return rows;
  }

  private Row status(CohortKey key, List<CohortGroup> groups, Outcomes.Pays pays) {
    long graduates = groups.stream().mapToLong(CohortGroup::graduates).sum();
    long answered = groups.stream().mapToLong(CohortGroup::respondents).sum();
    TableRow row = at("school_status", key).set("graduates", graduates).set("answered", answered);
    row.set("response_rate", graduates == 0 ? null : (double) answered / graduates);
    for (Destination destination : Destination.values()) {
      long there =
          groups.stream()
              .mapToLong(group -> group.destinations().getOrDefault(destination, 0L))
              .sum();
      row.set(destination.code(), there);
    }
    if (answered > 0) {
      WeightedShare placed = WeightedShare.of(groups, Measure.PLACEMENT);
      row.set("placement_rate", placed.share())
          .set("placement_low", placed.bounds().low())
          .set("placement_high", placed.bounds().high());
    }
    return pay(row, pays).build();
  }

  private static TableRow pay(TableRow row, Outcomes.Pays pays) {
    Pay pay = Pay.of(pays.own(), pays.regional());
    row.set("pay_n", (long) pays.own().length);
    if (pay == null) {
      return row;
    }
    return row.set("pay_p25", pay.p25())
        .set("pay_p50", pay.p50())
        .set("pay_p75", pay.p75())
        .set("pay_p50_low", pay.medianInterval().low())
        .set("pay_p50_high", pay.medianInterval().high())
        .set("pay_against_region", finite(pay.againstRegion()));
  }

  /** Every measure of every cohort; none of those that nobody of the programme ever answered. */
  List<Row> quality(Ratings ratings) {
    return ratings.rows().values().parallelStream()
        .flatMap(rows -> ofProgramme(rows).stream())
        .toList();
  }

  private List<Row> ofProgramme(List<QualityRow> rows) {
    SortedMap<String, List<QualityRow>> histories = new TreeMap<>();
    for (QualityRow row : rows) {
      String history = row.measure() + "|" + row.key().waveMonths();
      histories.computeIfAbsent(history, key -> new ArrayList<>()).add(row);
    }
    List<Row> told = new ArrayList<>();
    for (List<QualityRow> history : histories.values()) {
      if (history.stream().allMatch(row -> row.observed().asked() == 0)) {
        continue;
      }
      history.sort(Comparator.comparing(QualityRow::key));
      for (int i = 0; i < history.size(); i++) {
        told.add(quality(history.get(i), Trend.of(history.subList(0, i + 1))));
      }
    }
    return told;
  }

  private Row quality(QualityRow quality, Trend trend) {
    WeightedShare observed = quality.observed();
    Interval adjusted = quality.posterior().interval();
    boolean answered = observed.asked() > 0;
    TableRow row =
        at("school_quality", quality.key())
            .set("measure", quality.measure().code())
            .set("base", observed.base())
            .set("asked", observed.asked())
            .set("response_rate", finite(observed.responseRate()))
            .set("raw", finite(observed.raw()))
            .set("share", finite(observed.share()))
            .set("adjusted", quality.adjusted())
            .set("p2_5", adjusted.low())
            .set("p97_5", adjusted.high())
            .set("expected", quality.expected())
            .set("limit_low", answered ? quality.limits95().low() : null)
            .set("limit_high", answered ? quality.limits95().high() : null)
            .set("zone", answered ? CardTables.lower(quality.zone()) : null)
            .set("rank_from_bottom", finite(quality.rankFromBottom()));
    CardTables.text(row, "measure", quality.measure().label());
    if (trend != null) {
      row.set("trend", trend.perYear())
          .set("trend_low", trend.interval().low())
          .set("trend_high", trend.interval().high());
    }
    return row.build();
  }

  private TableRow at(String table, CohortKey key) {
    return TableRow.of(table)
        .set("region", region.apply(key.school()))
        .set("school", key.school().isEmpty() ? Facts.ALL : key.school())
        .set("major", key.major())
        .set("graduation_year", key.graduationYear())
        .set("wave_months", key.waveMonths());
  }
}
