package org.gongxu.stage.release;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.release.bulletin.Bulletin;
import org.gongxu.stage.release.bulletin.BulletinSource;
import org.gongxu.stage.release.publish.CsvFile;
import org.gongxu.stage.release.publish.Finisher;
import org.gongxu.stage.release.publish.Names;
import org.gongxu.stage.release.publish.PublishedTable;
import org.gongxu.stage.release.publish.ReleaseFolder;
import org.gongxu.stage.release.publish.ReleaseHeader;
import org.gongxu.stage.release.publish.Sha256;
import org.gongxu.stage.release.publish.Template;

/** Renders derived tables as a vintage: the same rows and number give the same bytes. */
final class VintageMaker {

  private static final String MANIFEST = "release_manifest";

  private final StageContext context;
  private final DerivedTables derived;
  private final Names names;

  VintageMaker(StageContext context, DerivedTables derived) {
    this.context = context;
    this.derived = derived;
    this.names = Names.of(context.lake(), context.run().asOf());
  }

  /** Renders a vintage by number. */
  Vintage make(int number) {
    ReleaseHeader header = header(number);
    Finisher finisher = new Finisher(header, names);
    List<PublishedTable> tables = new ArrayList<>();
    Map<String, byte[]> files = new TreeMap<>();
    for (DerivedTables.Derived table : derived.tables()) {
      PublishedTable published =
          finisher.finish(Contracts.of(table.name()), table.columns(), table.rows());
      tables.add(published);
      files.put(published.csvPath(), CsvFile.bytes(published));
    }
    PublishedTable manifest = manifest(finisher, tables, files);
    tables.add(manifest);
    files.put(manifest.csvPath(), CsvFile.bytes(manifest));
    files.put("README.zh.md", readme(header, tables).getBytes(StandardCharsets.UTF_8));
    files.putAll(
        Bulletin.files(new BulletinSource(context, header, byName(tables), derived.leftOut())));
    return new Vintage(header, tables, files);
  }

  private ReleaseHeader header(int number) {
    String period = context.run().period().toString();
    List<String> home = context.site().homeRegions();
    return new ReleaseHeader(
        ReleaseFolder.id(context.site().id(), period, number),
        number,
        context.run().asOf(),
        period,
        home.size() == 1 ? home.get(0) : "ALL",
        context.site().madeUp());
  }

  private PublishedTable manifest(
      Finisher finisher, List<PublishedTable> tables, Map<String, byte[]> files) {
    String now =
        context
            .run()
            .clock()
            .instant()
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(context.site().zone())
            .toOffsetDateTime()
            .toString();
    String[] columns = {
      "table_name", "table_zh", "table_en", "rows", "csv_sha256", "released_at", "made_up"
    };
    List<Row> rows = new ArrayList<>();
    for (PublishedTable table : tables) {
      rows.add(
          RowFactory.create(
              table.name(),
              table.contract().zh(),
              table.contract().en(),
              (long) table.rows().size(),
              Sha256.of(files.get(table.csvPath())),
              now,
              context.site().madeUp()));
    }
    return finisher.finish(Contracts.of(MANIFEST), columns, rows);
  }

  private String readme(ReleaseHeader header, List<PublishedTable> tables) {
    return Template.fill(
        "/release/README.zh.md",
        Map.ofEntries(
            Map.entry("site_zh", context.site().nameZh()),
            Map.entry("site_en", context.site().nameEn()),
            Map.entry("period", header.period()),
            Map.entry("vintage", String.valueOf(header.vintage())),
            Map.entry("release_id", header.releaseId()),
            Map.entry("as_of", header.asOf().toString()),
            Map.entry("contact", context.site().method().release().contact()),
            Map.entry(
                "made_up",
                header.madeUp()
                    ? "**示例数据，纯属虚构。Made-up data; nothing here is real.**"
                    : "真实数据，来源见站点说明。Real data; sources are told by the site."),
            Map.entry("tables", list(tables)),
            Map.entry("left_out", leftOut())));
  }

  private static String list(List<PublishedTable> tables) {
    return tables.stream()
        .map(PublishedTable::contract)
        .map(table -> "- `" + table.name() + "` " + table.zh() + " " + table.en() + "\n")
        .collect(Collectors.joining());
  }

  private String leftOut() {
    if (derived.leftOut().isEmpty()) {
      return "无。None.\n\n";
    }
    return derived.leftOut().entrySet().stream()
            .map(
                entry -> {
                  TableContract table = Contracts.of(entry.getKey());
                  return "- "
                      + table.zh()
                      + " "
                      + table.en()
                      + "：缺 lacking "
                      + String.join(", ", entry.getValue())
                      + "\n";
                })
            .collect(Collectors.joining())
        + "\n";
  }

  private static Map<String, PublishedTable> byName(List<PublishedTable> tables) {
    return tables.stream().collect(Collectors.toMap(PublishedTable::name, table -> table));
  }
}
