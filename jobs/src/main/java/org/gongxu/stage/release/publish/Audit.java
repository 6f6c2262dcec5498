package org.gongxu.stage.release.publish;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableContract;
import org.gongxu.domain.Problem;
import org.gongxu.lake.Lake;

/**
 * Reads a released table back row by row from Delta and holds it against the CSV file. Never by
 * {@code count()}: Delta answers that from its log even when files are gone.
 */
public final class Audit {

  private final Lake lake;
  private final String releaseId;

  /** An audit of one release. */
  public Audit(Lake lake, String releaseId) {
    this.lake = lake;
    this.releaseId = releaseId;
  }

  /**
   * Checks that the stored rows make the very bytes of the file.
   *
   * @throws Problem of kind GATE when they do not
   */
  public void check(TableContract contract, byte[] csv) {
    Column[] columns =
        contract.columnNames().stream()
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    List<Row> stored =
        lake.read(contract.name())
            .where(col("release_id").equalTo(releaseId))
            .select(columns)
            .collectAsList();
    String found = Sha256.of(CsvFile.bytes(new PublishedTable(contract, stored)));
    String expected = Sha256.of(csv);
    if (!found.equals(expected)) {
      throw new Problem(
          Problem.Kind.GATE,
          "Cannot release "
              + releaseId
              + ": table "
              + contract.name()
              + " read back from "
              + lake.path(contract.name())
              + " has "
              + stored.size()
              + " rows of hash "
              + found
              + ", its CSV file has hash "
              + expected
              + "; nothing was released, check the storage and run the stage again");
    }
  }
}
