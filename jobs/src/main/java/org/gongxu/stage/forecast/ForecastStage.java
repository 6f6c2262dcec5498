package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.domain.Period;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Together;
import org.gongxu.settings.Method;
import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/** Draws demand and supply ahead, to the year the longest programme's intake graduates. */
public final class ForecastStage implements Stage {

  private static final Logger LOG = LogManager.getLogger(ForecastStage.class);

  /** Years whose openings tell the share open to school leavers. */
  private static final int ENTRY_YEARS = 2;

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public String purpose() {
    return "draws demand and supply ahead";
  }

  @Override
  public StageReport run(StageContext context) {
    List<String> headlines = new ArrayList<>(demand(context));
    headlines.addAll(SupplySide.write(context));
    return new StageReport(headlines);
  }

  private static List<String> demand(StageContext context) {
    if (!context.site().delivers("enterprise_hiring")) {
      return List.of("no demand panel: demand is not forecast");
    }
    long start = System.nanoTime();
    Method method = context.site().method();
    context.spark().sparkContext().setJobDescription("common shocks of past errors");
    Dataset<Row> errors =
        PastErrors.of(context.lake().read("backtest")).persist(StorageLevel.MEMORY_AND_DISK());
    List<ErrorMoments> moments = PastErrors.moments(errors);
    CommonShocks shocks = CommonShocks.of(moments);
    IndustryDemand demand =
        new IndustryDemand(
            new JointWorlds(method.seed(), method.draws(), shocks),
            method.demand().entryShareUnknown());
    Together.run(
        List.of(() -> ahead(context, errors, demand), () -> PastDemand.write(context, moments)));
    errors.unpersist(false);
    LOG.info(
        "demand_forecast, demand_backtest: {} s",
        String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9));
    return List.of(
        String.format(
            Locale.ROOT,
            "demand: %,d joint worlds; %.0f %% of the surprise shared by all, %.0f %% by a key"
                + " industry",
            method.draws(),
            100 * shocks.total(),
            100 * shocks.keyIndustry()));
  }

  /** Writes the cells ahead, then what they sum to. */
  private static void ahead(StageContext context, Dataset<Row> errors, IndustryDemand demand) {
    Lake lake = context.lake();
    Dataset<Row> base = lake.read("base_forecast");
    lake.overwrite("demand_forecast", DemandForecast.derive(base, errors, recent(context), demand));
    lake.overwrite(
        "demand_reconciliation", DemandReconciliation.derive(lake.read("demand_forecast"), base));
  }

  private static Dataset<Row> recent(StageContext context) {
    Period last = context.run().lastObserved(context.site().method().demand().frequency());
    Period first = last.plus(1 - ENTRY_YEARS * last.frequency().perYear());
    return context
        .lake()
        .read("demand_panel")
        .where(col("period").between(first.toString(), last.toString()));
  }
}
