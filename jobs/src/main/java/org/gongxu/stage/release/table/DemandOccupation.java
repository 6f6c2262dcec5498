package org.gongxu.stage.release.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code demand_occupation}: openings by occupation and year over all key industries. Grows with
 * occupations times regions times years.
 */
final class DemandOccupation implements ReleaseTable {

  @Override
  public String name() {
    return "demand_occupation";
  }

  @Override
  public List<String> needs() {
    return List.of("demand_panel", "demand_forecast");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    DemandRows rows = new DemandRows(inputs);
    DemandSeries demand = inputs.demand();
    for (DemandKey series : demand.series("occupation")) {
      demand.years(series).forEach(at -> rows.add(series, at.period().year(), at));
    }
    return inputs.rows(DemandRows.schema("occupation", "year", DataTypes.IntegerType), rows.rows());
  }
}
