package org.gongxu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongxu.TestSpark;
import org.gongxu.domain.Period;
import org.gongxu.lake.Lake;
import org.gongxu.settings.Site;
import org.gongxu.settings.SiteReader;
import org.gongxu.stage.RunSpec;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.ingest.IngestStage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingest stage on both sites: it finds what was planted, where it was planted. */
class SampleIngestTest {

  @TempDir static Path temp;

  private static Lake wuhua;

  @BeforeAll
  static void ingestWuhua() throws IOException {
    Path site = temp.resolve("wuhua");
    Path sample = Path.of("samples", "wuhua");
    copy(sample.resolve("codes"), site.resolve("codes"));
    Files.copy(sample.resolve("site.conf"), site.resolve("site.conf"));
    copy(GeneratedDistrict.shared().folder(), site.resolve("data"));
    Files.writeString(site.resolve("pseudonym.key"), "only-for-this-test-0123456789abcdef");
    wuhua = ingest(site, "2026Q1", LocalDate.of(2026, 1, 15));
  }

  private static Lake ingest(Path folder, String period, LocalDate asOf) {
    Site site = SiteReader.read(folder, Optional.empty());
    Lake lake = new Lake(TestSpark.session(), folder.resolve("lake"), "test");
    RunSpec run = new RunSpec(Period.parse(period), asOf, Clock.systemUTC());
    new IngestStage()
        .run(new StageContext(TestSpark.session(), lake, site, run, folder.resolve("releases")));
    return lake;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void ingest_violations_areTheDamagedRowsOfTheTruthAndNoOthers() {
    Map<String, String> planted = new TreeMap<>();
    GeneratedDistrict.shared().lines("truth/dirty_rows.csv").stream()
        .skip(1)
        .filter(row -> !row.get(3).equals("duplicate"))
        .forEach(row -> planted.put("data/" + row.get(0) + ":" + row.get(1), row.get(3)));
    Map<String, String> found = new TreeMap<>();
    for (Row row : wuhua.read("violations").collectAsList()) {
      String rules = row.getAs("rules");
      found.put(row.getAs("source_file") + ":" + row.getAs("source_line"), rules.split("[:,]")[0]);
    }
    Map<String, String> tooMany = new TreeMap<>(found);
    tooMany.entrySet().removeAll(planted.entrySet());
    Map<String, String> missed = new TreeMap<>(planted);
    missed.entrySet().removeAll(found.entrySet());
    assertThat(tooMany).as("found, not planted; planted, not found: " + missed).isEmpty();
    assertThat(missed).as("planted, not found").isEmpty();
  }

  @Test
  void ingest_keptRows_areTheWholeRows() {
    SampleSummary summary = GeneratedDistrict.shared().summary();
    assertThat(wuhua.read("enterprise_hiring").count()).isEqualTo(summary.vacancies());
    assertThat(wuhua.read("enrollment").where("status = 'graduated'").count())
        .isEqualTo(summary.graduates());
  }

  @Test
  void ingest_persons_areNowhereInTheValidatedTables() {
    for (String table : List.of("enrollment", "graduate_employment")) {
      assertThat(wuhua.read(table).where("student not rlike '^[0-9a-f]{32,}$'").count()).isZero();
    }
    assertThat(wuhua.read("violations").where("raw rlike '99999[89][0-9]{12}|学生'").count())
        .isZero();
  }

  @Test
  void ingest_california_breaksNoRule() throws IOException {
    Path site = temp.resolve("california");
    copy(Path.of("samples", "california"), site);
    Lake lake = ingest(site, "2024Q1", LocalDate.of(2024, 1, 15));
    assertThat(lake.read("violations").count()).isZero();
    assertThat(lake.read("enterprise_hiring").count()).isGreaterThan(30_000);
    assertThat(lake.read("completions").count()).isGreaterThan(40_000);
  }
}
