package org.gongxu.stage.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongxu.lake.Together;
import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;
import org.gongxu.stage.release.publish.Audit;
import org.gongxu.stage.release.publish.PublishedTable;
import org.gongxu.stage.release.publish.ReleaseFolder;
import org.gongxu.stage.release.table.ReleaseInputs;

/**
 * Makes a release: derives its tables, renders files and bulletin, stores the tables, reads them
 * back row by row against the files, then puts the directory in place and moves {@code CURRENT}
 * last. Content that is already released keeps its vintage.
 */
public final class ReleaseStage implements Stage {

  @Override
  public String name() {
    return "release";
  }

  @Override
  public String purpose() {
    return "publishes tables, files and the bulletin as a new vintage";
  }

  @Override
  public StageReport run(StageContext context) {
    ReleaseFolder folder = new ReleaseFolder(context.releases());
    String site = context.site().id();
    String period = context.run().period().toString();
    DerivedTables derived = DerivedTables.of(new ReleaseInputs(context));
    VintageMaker maker = new VintageMaker(context, derived);
    int newest = folder.newestVintage(site, period);
    Vintage vintage = maker.make(Math.max(newest, 1));
    boolean released = folder.holds(vintage.id(), vintage.files());
    if (!released) {
      vintage = newest == 0 ? vintage : maker.make(newest + 1);
      folder.stage(vintage.id(), vintage.files());
      storeAndAudit(context, folder, vintage);
      folder.publish(vintage.id());
    }
    folder.makeCurrent(vintage.id());
    return new StageReport(headlines(vintage, derived, released));
  }

  private static void storeAndAudit(StageContext context, ReleaseFolder folder, Vintage vintage) {
    Audit audit = new Audit(context.lake(), vintage.id());
    Together.run(
        vintage.tables().stream()
            .<Runnable>map(
                table ->
                    () -> {
                      store(context, table, vintage.id());
                      audit.check(table.contract(), folder.read(vintage.id(), table.csvPath()));
                    })
            .toList());
  }

  private static void store(StageContext context, PublishedTable table, String releaseId) {
    context
        .lake()
        .replaceRelease(
            table.name(),
            context.spark().createDataFrame(table.rows(), table.contract().schema()).coalesce(1),
            releaseId);
  }

  private static List<String> headlines(Vintage vintage, DerivedTables derived, boolean released) {
    List<String> lines = new ArrayList<>();
    long rows = vintage.tables().stream().mapToLong(table -> table.rows().size()).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %s: %d tables, %,d rows; bulletin/index.html",
            vintage.id(),
            released ? "was released already, unchanged" : "released",
            vintage.tables().size(),
            rows));
    derived
        .leftOut()
        .forEach(
            (table, lacking) ->
                lines.add("left out: " + table + ", lacking " + String.join(", ", lacking)));
    return lines;
  }
}
