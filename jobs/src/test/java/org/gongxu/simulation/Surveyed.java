package org.gongxu.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Tally;

/** Counts the first survey of a made-up district straight from its files, damaged rows left out. */
final class Surveyed {

  private static final Map<String, Destination> DESTINATIONS =
      Map.of(
          "签订劳动合同", Destination.CONTRACT,
          "其他形式就业", Destination.OTHER_EMPLOYMENT,
          "自主创业", Destination.SELF_EMPLOYED,
          "升学", Destination.FURTHER_STUDY,
          "参军入伍", Destination.MILITARY,
          "待就业", Destination.SEEKING,
          "暂不就业", Destination.NOT_SEEKING,
          "去向不明", Destination.UNKNOWN);

  private final Path data;
  private final Map<String, Set<Long>> damaged = new HashMap<>();
  private final Map<String, String> bands = new HashMap<>();
  private final Map<CohortKey, Map<String, Counts>> cohorts = new TreeMap<>();

  private static final class Counts {
    private final Map<Destination, Long> destinations = new EnumMap<>(Destination.class);
    private long related;
    private long asked;
  }

  private Surveyed(Path data) {
    this.data = data;
  }

  /** The cohorts of a site, by intake band. */
  static List<CohortGroup> of(Path site) {
    Surveyed surveyed = new Surveyed(site.resolve("data"));
    for (NamedCsvRecord row : new Truth(site).rows("dirty_rows.csv")) {
      long line = Long.parseLong(row.getField("line"));
      surveyed.damaged.computeIfAbsent(row.getField("file"), f -> new HashSet<>()).add(line);
    }
    surveyed.rows("enrollment", row -> surveyed.bands.put(id(row), row.getField("入学成绩段")));
    surveyed.rows("graduates", surveyed::answer);
    return surveyed.groups();
  }

  private static String id(NamedCsvRecord row) {
    return row.getField("身份证号");
  }

  private void rows(String start, Consumer<NamedCsvRecord> each) {
    try (Stream<Path> all = Files.list(data)) {
      for (Path file : all.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(start)) {
          read(file, damaged.getOrDefault(name, Set.of()), each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, Set<Long> damaged, Consumer<NamedCsvRecord> each)
      throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        if (!damaged.contains(row.getStartingLineNumber())) {
          each.accept(row);
        }
      }
    }
  }

  private void answer(NamedCsvRecord row) {
    if (!row.getField("调查批次").equals("0")) {
      return;
    }
    int year = Integer.parseInt(row.getField("毕业年份"));
    CohortKey key = new CohortKey(row.getField("学校代码"), row.getField("专业代码"), year, 0);
    Counts counts =
        cohorts
            .computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(bands.getOrDefault(id(row), ""), band -> new Counts());
    counts.destinations.merge(DESTINATIONS.get(row.getField("毕业去向")), 1L, Long::sum);
    String related = row.getField("专业对口");
    counts.asked += related.isEmpty() ? 0 : 1;
    counts.related += related.equals("是") ? 1 : 0;
  }

  private List<CohortGroup> groups() {
    List<CohortGroup> groups = new ArrayList<>();
    cohorts.forEach(
        (key, bands) ->
            bands.forEach(
                (band, counts) -> {
                  Tally related = new Tally(counts.related, counts.asked);
                  Map<Measure, Tally> answers = Map.of(Measure.RELATED, related);
                  groups.add(new CohortGroup(key, band, counts.destinations, answers));
                }));
    return groups;
  }
}
