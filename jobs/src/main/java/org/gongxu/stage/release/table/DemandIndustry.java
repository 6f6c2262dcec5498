package org.gongxu.stage.release.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code demand_industry}: openings by key industry, in periods and years. Grows with key
 * industries times regions times periods.
 */
final class DemandIndustry implements ReleaseTable {

  @Override
  public String name() {
    return "demand_industry";
  }

  @Override
  public List<String> needs() {
    return List.of("demand_panel", "demand_forecast");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    DemandRows rows = new DemandRows(inputs);
    DemandSeries demand = inputs.demand();
    for (DemandKey series : demand.series("key_industry")) {
      demand.periods(series).forEach(at -> rows.add(series, at.period().toString(), at));
      demand.years(series).forEach(at -> rows.add(series, at.period().toString(), at));
    }
    return inputs.rows(
        DemandRows.schema("key_industry", "period", DataTypes.StringType), rows.rows());
  }
}
