package org.gongxu.stage.release;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.domain.Problem;
import org.gongxu.stage.RunSpec;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.release.publish.Audit;
import org.gongxu.stage.release.publish.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One town's releases, from the first to a revised one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseStageTest {

  @TempDir static Path folder;

  private static MadeUpLake lake;
  private static StageContext context;

  @BeforeAll
  static void releaseOnce() {
    lake = new MadeUpLake(folder, 3).all();
    context = lake.context();
    new ReleaseStage().run(context);
  }

  @Test
  @Order(1)
  void run_firstTime_pointsCurrentAtVintageOne() throws IOException {
    assertThat(context.releases().resolve("CURRENT")).hasContent("town-2026Q1-r1\n");
    assertThat(released("town-2026Q1-r1"))
        .containsKeys("bulletin/index.html", "csv/demand_industry.csv", "README.zh.md");
  }

  @Test
  @Order(2)
  void run_firstTime_leavesNothingUnfinishedBeside() throws IOException {
    try (Stream<Path> left = Files.list(context.releases())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("CURRENT", "town-2026Q1-r1");
    }
  }

  @Test
  @Order(3)
  void run_firstTime_hashesEveryFileButTheHashes() throws IOException {
    Map<String, byte[]> files = released("town-2026Q1-r1");
    StringBuilder expected = new StringBuilder();
    files.forEach(
        (path, bytes) -> {
          if (!path.equals("MANIFEST.sha256")) {
            expected.append(Sha256.of(bytes)).append("  ").append(path).append('\n');
          }
        });
    assertThat(new String(files.get("MANIFEST.sha256"), StandardCharsets.UTF_8))
        .isEqualTo(expected.toString());
  }

  @Test
  @Order(4)
  void run_publishedTables_holdNeitherPersonsNorEmployersNorDraws() throws IOException {
    Contracts.all().stream()
        .filter(table -> table.layer().equals("7-release"))
        .forEach(table -> table.columns().forEach(column -> isPublishable(table, column)));
    released("town-2026Q1-r1")
        .forEach(
            (path, bytes) -> {
              if (!path.endsWith("echarts.min.js")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain("***")
                    .doesNotContain("hiring-2024.csv")
                    .doesNotContainPattern("\\b\\d{17}[0-9X]\\b")
                    .doesNotContainPattern("\\b1[3-9]\\d{9}\\b");
              }
            });
  }

  /**
   * Employers above the disclosure threshold are named in two tables: whom to ask for a class, and
   * whose vacancies a school trains for.
   */
  private static void isPublishable(TableContract table, Column column) {
    boolean named =
        Set.of("order_class_advice", "enterprise_recommendations").contains(table.name())
            && column.name().equals("employer");
    assertThat(column.privacy()).as(column.name()).isEqualTo(named ? "organisation" : "public");
    assertThat(column.type().name()).as(column.name()).isNotEqualTo("DRAWS");
    assertThat(column.name()).isNotIn("student", "vacancy_id");
  }

  @Test
  @Order(5)
  void run_madeUpSite_saysSoOnEveryRowAndPage() throws IOException {
    released("town-2026Q1-r1")
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (path.endsWith(".csv")) {
                assertThat(text.lines().skip(1)).allMatch(line -> line.contains("示例数据"));
              }
              if (path.endsWith("index.html") || path.endsWith("README.zh.md")) {
                assertThat(text).contains("示例数据").containsIgnoringCase("made-up data");
              }
            });
  }

  @Test
  @Order(6)
  void run_sameContentLater_keepsVintageAndBytes() throws IOException {
    Map<String, byte[]> before = released("town-2026Q1-r1");
    StageContext later =
        new StageContext(
            context.spark(),
            context.lake(),
            context.site(),
            new RunSpec(
                context.run().period(),
                context.run().asOf(),
                Clock.offset(context.run().clock(), Duration.ofDays(3))),
            context.releases());

    assertThat(new ReleaseStage().run(later).headlines().get(0)).contains("released already");
    assertThat(context.releases().resolve("town-2026Q1-r2")).doesNotExist();
    assertThat(released("town-2026Q1-r1")).containsExactlyEntriesOf(before);
  }

  @Test
  @Order(7)
  void run_changedContent_makesNextVintageAndLeavesTheFirst() throws IOException {
    Map<String, byte[]> before = released("town-2026Q1-r1");
    lake.balance(1.2);

    new ReleaseStage().run(context);

    assertThat(context.releases().resolve("CURRENT")).hasContent("town-2026Q1-r2\n");
    assertThat(released("town-2026Q1-r1")).containsExactlyEntriesOf(before);
    assertThat(context.lake().read("balance_major").select("release_id").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("town-2026Q1-r1", "town-2026Q1-r2");
  }

  @Test
  @Order(8)
  void run_nextPeriod_isCurrentFromThen() {
    StageContext next =
        new StageContext(
            context.spark(),
            context.lake(),
            context.site(),
            new RunSpec(
                context.run().period().plus(1),
                context.run().asOf().plusMonths(3),
                context.run().clock()),
            context.releases());

    new ReleaseStage().run(next);

    assertThat(context.releases().resolve("CURRENT")).hasContent("town-2026Q2-r1\n");
    assertThat(
            context
                .lake()
                .read("shortage_occupations")
                .where(col("release_id").equalTo("town-2026Q2-r1"))
                .collectAsList())
        .as("the ranking of the quarter before is not this quarter's")
        .isEmpty();
  }

  @Test
  @Order(9)
  void run_olderPeriodAgain_leavesCurrentAtTheNewer() {
    new ReleaseStage().run(context);

    assertThat(context.releases().resolve("CURRENT")).hasContent("town-2026Q2-r1\n");
  }

  @Test
  @Order(10)
  void audit_rowChangedInDelta_refuses() throws IOException {
    byte[] csv = released("town-2026Q1-r1").get("csv/balance_major.csv");
    Audit audit = new Audit(context.lake(), "town-2026Q1-r1");
    audit.check(Contracts.of("balance_major"), csv);

    context
        .spark()
        .sql(
            "UPDATE delta.`"
                + context.lake().path("balance_major")
                + "` SET p_shortage = 0.5 WHERE release_id = 'town-2026Q1-r1' AND year = 2027"
                + " AND major = '700'");

    assertThatThrownBy(() -> audit.check(Contracts.of("balance_major"), csv))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Cannot release town-2026Q1-r1: table balance_major")
        .extracting(problem -> ((Problem) problem).kind())
        .isEqualTo(Problem.Kind.GATE);
  }

  private static Map<String, byte[]> released(String id) throws IOException {
    Path release = context.releases().resolve(id);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(release)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(release.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
