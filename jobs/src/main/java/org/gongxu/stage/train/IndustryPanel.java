package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.industry.IndustryRegression;

/**
 * All series of a key industry in one place, in the order of their ids.
 *
 * @param keyIndustry its code
 * @param cells its series, fitted
 * @param plan periods, horizon and origins
 * @param regressors what its regression sees besides openings
 */
record IndustryPanel(
    String keyIndustry, List<Tournament.Fitted> cells, TournamentPlan plan, Regressors regressors)
    implements Serializable {

  /** Orders the cells, so that no partition shows. */
  IndustryPanel {
    cells = cells.stream().sorted(Comparator.comparing(fitted -> fitted.members().id())).toList();
  }

  /** The members of the series. */
  List<SeriesMembers> members() {
    return cells.stream().map(Tournament.Fitted::members).toList();
  }

  /** The series as they were fitted. */
  List<Series> series() {
    return cells.stream().map(fitted -> fitted.members().prepared().series()).toList();
  }

  /** Its regression, nothing fitted yet. */
  IndustryRegression regression() {
    return new IndustryRegression(
        series(),
        cells.stream().map(fitted -> fitted.history().cell().occupation()).toList(),
        plan.horizon(),
        regressors.of(
            series(), cells.stream().map(fitted -> fitted.history().stock()).toList(), plan));
  }
}
