package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.industry.Published;

/** A made-up key industry: seasonal series with noise, each larger than the one before. */
final class MadeUpIndustry {

  private MadeUpIndustry() {}

  /** Fitted series of a key industry without stocks. */
  static IndustryPanel panel(int count, TournamentPlan plan) {
    Tournament tournament = new Tournament(plan, Regressors.none());
    return tournament.panel(
        "tourism", histories(count, plan).stream().map(tournament::fit).toList());
  }

  /** Their histories. */
  static List<CellHistory> histories(int count, TournamentPlan plan) {
    List<CellHistory> histories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomStream random = Seed.of(21).child("openings").stream(i);
      double[] y = new double[plan.length()];
      for (int t = 0; t < y.length; t++) {
        double level = 30 + 9 * i + (t % 4 == 1 ? 10 : 0) + 5 * random.normal();
        y[t] = Math.max(1, Math.round(level));
      }
      Cell cell = new Cell("tourism", "611", "4-0" + i, "530102");
      histories.add(
          new CellHistory(cell, CellHistory.series(cell.id(), y, plan), new Published(List.of())));
    }
    return histories;
  }
}
