package org.gongxu.stage.release.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.settings.Method;
import org.gongxu.settings.Site;
import org.gongxu.stage.StageContext;

/** What released tables are derived from; costly parts that several share are made once. */
public final class ReleaseInputs {

  /** The code that stands for all regions, schools or key industries together. */
  public static final String ALL = "ALL";

  private final StageContext context;
  private final Supplier<DemandSeries> demand;

  /**
   * Inputs of a release.
   *
   * @param context session, lake, site and run
   */
  public ReleaseInputs(StageContext context) {
    this.context = context;
    this.demand = new Once<>(() -> DemandSeries.of(this));
  }

  /** Whether a table was written. */
  public boolean has(String table) {
    return context.lake().has(table);
  }

  /** The rows of a table. */
  public Dataset<Row> read(String table) {
    return context.lake().read(table);
  }

  /** Rows made on the driver, as a data set. */
  public Dataset<Row> rows(StructType schema, List<Row> rows) {
    return context.spark().createDataFrame(rows, schema);
  }

  /** The site. */
  public Site site() {
    return context.site();
  }

  /** How the pipeline works. */
  public Method method() {
    return context.site().method();
  }

  /** The period released, as text. */
  public String period() {
    return context.run().period().toString();
  }

  /** The calendar year released. */
  public int year() {
    return context.run().year();
  }

  /** The last period of a frequency observed whole. */
  public Period lastObserved(Frequency frequency) {
    return context.run().lastObserved(frequency);
  }

  /** The day facts were last taken from. */
  public LocalDate asOf() {
    return context.run().asOf();
  }

  /** Openings by key industry and by occupation, observed and forecast. */
  DemandSeries demand() {
    return demand.get();
  }

  /** A value made at the first call. */
  private static final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }
}
