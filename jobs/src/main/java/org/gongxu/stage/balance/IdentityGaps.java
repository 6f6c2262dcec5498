package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.matrix.AllocationDraws;
import org.gongxu.flow.matrix.Identities;

/**
 * How far the accounting identities of one region and year are from exact: the rows of {@code
 * identity_check}.
 *
 * @param largest the largest difference over draws by identity, persons
 * @param scale the largest total of a draw, persons
 * @param draws joint worlds checked
 */
record IdentityGaps(TreeMap<String, Double> largest, double scale, int draws)
    implements Serializable {

  /** An identity is violated when it is further off than this share of the total. */
  static final double TOLERANCE = 1e-9;

  /** Checks an allocation. */
  static IdentityGaps of(AllocationDraws.Sides sides, AllocationDraws result, int draws) {
    Identities found = Identities.of(sides, result);
    return new IdentityGaps(
        new TreeMap<>(
            Map.of(
                "openings by occupation = openings by major + beyond majors",
                found.openings(),
                "entrants by major = entrants by occupation",
                found.entrants(),
                "openings taken = entrants placed",
                found.matched())),
        found.scale(),
        draws);
  }

  /** One row per identity. */
  List<Row> rows(RegionYear at) {
    List<Row> rows = new ArrayList<>();
    largest.forEach(
        (identity, difference) ->
            rows.add(
                Summaries.at(TableRow.of("identity_check"), at)
                    .set("identity", identity)
                    .set("draws", draws)
                    .set("largest_difference", difference)
                    .set("relative", difference / scale)
                    .set("holds", difference / scale <= TOLERANCE)
                    .build()));
    return rows;
  }
}
