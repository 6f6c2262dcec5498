package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.UncertainValue;
import org.gongxu.settings.Method;

/** What the balance takes from surveys and judgement: the rows of {@code balance_parameter}. */
final class ParameterTable {

  private static final String SETTINGS = "settings";

  private ParameterTable() {}

  /** One row a parameter: its interval, where it is from, whether it is carried forward. */
  static List<Row> rows(Corrections corrections, Method method) {
    Method.Balance balance = method.balance();
    int surveyed = corrections.vacancies().year();
    List<Row> rows = new ArrayList<>();
    for (UncertainValue value :
        List.of(
            corrections.vacancies().neverAdvertised(),
            corrections.vacancies().agencyDoubles(),
            corrections.vacancies().openToLeavers())) {
      boolean isKnown = !value.version().equals(Corrections.NONE_KNOWN);
      rows.add(row(value, isKnown ? surveyed : null));
    }
    rows.add(row(corrections.local().inflow(), null));
    rows.add(row(corrections.local().commuting(), null));
    rows.add(row("local_share", balance.localShare()));
    rows.add(row("return_share", balance.returning().share()));
    rows.add(row("exits", balance.surveyed().exits()));
    rows.add(row("transfers", balance.surveyed().transfers()));
    double moving = balance.moves().substitution();
    rows.add(row("substitution", List.of(moving, moving)));
    return rows;
  }

  private static Row row(String name, List<Double> ends) {
    UncertainValue.Scale share = UncertainValue.Scale.SHARE;
    double low = ends.get(0);
    double high = ends.get(ends.size() - 1);
    String version = name.equals("substitution") && high == 0 ? Corrections.NONE_KNOWN : SETTINGS;
    return row(new UncertainValue(name, share, low, high, version, false), null);
  }

  private static Row row(UncertainValue value, Integer surveyed) {
    return TableRow.of("balance_parameter")
        .set("parameter", value.name())
        .set("p10", value.low())
        .set("p50", value.median())
        .set("p90", value.high())
        .set("version", value.version())
        .set("survey_year", surveyed)
        .set("carried_forward", value.carriedForward())
        .build();
  }
}
