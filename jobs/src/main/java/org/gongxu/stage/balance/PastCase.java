package org.gongxu.stage.balance;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.balance.BalanceScore;
import org.gongxu.flow.balance.Gap;

/**
 * A gap foretold at a past origin and what came: a row of {@code balance_backtest_case}.
 *
 * @param key origin, region and year
 * @param side {@code occupation} or {@code major}
 * @param code the occupation or major
 * @param scored the forecast, the plain rules' and what came
 */
record PastCase(PastKey key, String side, String code, Scored scored) implements Serializable {

  /**
   * Both forecasts and what came.
   *
   * @param forecast the gap as foretold
   * @param same the gap of the last year known whole
   * @param constant the gap had shares stayed
   * @param demand openings that came
   * @param supply entrants that came
   */
  record Scored(Gap forecast, double same, double constant, double demand, double supply)
      implements Serializable {}

  /** The row. */
  Row row() {
    TableRow row =
        Summaries.at(TableRow.of("balance_backtest_case"), key.at())
            .set("origin", key.origin())
            .set("side", side)
            .set("code", code)
            .set("years_ahead", key.ahead())
            .set("demand_actual", scored.demand())
            .set("supply_actual", scored.supply())
            .set("gap_actual", scored.demand() - scored.supply())
            .set("p_shortage", scored.forecast().shortage())
            .set("gap_same", scored.same())
            .set("gap_constant", scored.constant());
    Summaries.set(row, "gap", scored.forecast().gap());
    return row.build();
  }

  /** The case as it is scored. */
  BalanceScore.Case score() {
    return new BalanceScore.Case(
        scored.forecast(), scored.same(), scored.constant(), scored.demand(), scored.supply());
  }
}
