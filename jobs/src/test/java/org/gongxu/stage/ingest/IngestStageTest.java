package org.gongxu.stage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongxu.TestSite;
import org.gongxu.TestSpark;
import org.gongxu.domain.Problem;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestStageTest {

  private static final String SEEKERS =
      """
      sources = [
        { table = job_seekers, files = "data/seekers*.csv", format = csv
          columns { period = "时期", occupation = "职业", seekers = "人数" }
          constants { region = "530102" }, ignored = ["联系电话"], known-after-days = 20 }
        { table = codes, files = "occupations.csv", format = csv
          columns { code = code, name_zh = name }, constants { code_list = occupation } }
        { table = codes, files = "regions.csv", format = csv
          columns { code = code, name_zh = name }, constants { code_list = region } }
      ]
      """;

  @TempDir private Path temp;
  private TestSite site;

  @BeforeEach
  void aSiteWithJobSeekers() {
    site =
        new TestSite(temp.resolve("site"))
            .settings(SEEKERS)
            .write("occupations.csv", "code,name\n4-01,营销员\n4-02,司机\n")
            .write("regions.csv", "code,name\n530102,五华区\n");
  }

  @Test
  void run_soundRows_areTypedAndKnownAtTheirDay() {
    site.write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,13800000000,12\n");

    StageContext context = run();

    Row row = context.lake().read("job_seekers").head();
    assertThat(row.<String>getAs("occupation")).isEqualTo("4-01");
    assertThat(row.<String>getAs("region")).isEqualTo("530102");
    assertThat(row.<Integer>getAs("seekers")).isEqualTo(12);
    assertThat(row.<LocalDate>getAs("known_at")).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(row.<Integer>getAs("source_line")).isEqualTo(2);
  }

  @Test
  void run_gb18030Copy_givesTheSameRows() {
    String text = "职业,时期,联系电话,人数\n4-01,2025Q4,,12\n4-02,2025Q4,,7\n";
    site.write("data/seekers.csv", text);
    List<Row> utf8 = rows(run(), "job_seekers");
    site.write("data/seekers.csv", text, Charset.forName("GB18030"));

    assertThat(rows(run(), "job_seekers")).isEqualTo(utf8);
  }

  @Test
  void run_brokenRows_areInViolationsWithLineRuleAndMaskedText() {
    site.settings("gongxu.ingest.allowed-violation-share = 1.0")
        .write(
            "data/seekers.csv",
            "职业,时期,联系电话,人数\n4-01,2025Q4,,1\n9-99,2025Q5,13800000000,-3\n4-01,2025Q3\n");

    StageContext context = run();

    assertThat(rows(context, "violations"))
        .extracting(row -> row.<Integer>getAs("source_line"), row -> row.getAs("rules"))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3, "range:period,code:occupation,range:seekers"),
            org.assertj.core.groups.Tuple.tuple(4, "columns"));
    assertThat(rows(context, "violations"))
        .extracting(row -> row.<String>getAs("raw"))
        .contains("9-99,2025Q5,***,-3")
        .noneMatch(raw -> raw.contains("13800000000"));
    assertThat(rows(context, "job_seekers")).hasSize(1);
  }

  @Test
  void run_countsOfAFile_addUp() {
    site.settings("gongxu.ingest.allowed-violation-share = 1.0")
        .write(
            "data/seekers.csv",
            "职业,时期,联系电话,人数\n4-01,2025Q4,,1\n4-01,2025Q4,,1\n4-01,2025Q4,,2\n4-02,2025Q4,,x\n");

    StageContext context = run();

    Row counts = context.lake().read("ingest_counts").where("table_name = 'job_seekers'").head();
    assertThat(counts.<Long>getAs("rows_read")).isEqualTo(4);
    assertThat(counts.<Long>getAs("kept")).isEqualTo(1);
    assertThat(counts.<Long>getAs("duplicates")).isEqualTo(1);
    assertThat(counts.<Long>getAs("in_violation")).isEqualTo(2);
    assertThat(rows(context, "violations"))
        .extracting(row -> row.<String>getAs("rules"))
        .contains("conflict:period+region+occupation", "type:seekers");
  }

  @Test
  void run_sameFileTwice_isOnce() {
    String text = "职业,时期,联系电话,人数\n4-01,2025Q4,,12\n4-02,2025Q4,,7\n";
    site.write("data/seekers.csv", text).write("data/seekers-again.csv", text);

    StageContext context = run();

    assertThat(rows(context, "job_seekers")).hasSize(2);
    assertThat(rows(context, "violations")).isEmpty();
  }

  @Test
  void run_rowsInAnotherOrder_keepTheSameRowOfAConflict() {
    site.settings("gongxu.ingest.allowed-violation-share = 1.0")
        .write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,1\n4-01,2025Q4,,2\n");
    int first = run().lake().read("job_seekers").head().<Integer>getAs("seekers");
    site.write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,2\n4-01,2025Q4,,1\n");

    assertThat(run().lake().read("job_seekers").head().<Integer>getAs("seekers")).isEqualTo(first);
  }

  @Test
  void run_tooManyViolations_isRefusedAndTheyStayReadable() {
    site.write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,1\n4-02,2025Q4,,x\n");
    StageContext context = site.context();

    assertThatThrownBy(() -> new IngestStage().run(context))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("job_seekers (1 of 2 rows)")
        .hasMessageContaining("gongxu tables violations");
    assertThat(rows(context, "violations")).hasSize(1);
  }

  @Test
  void run_noFile_saysWhichIsMissing() {
    assertThatThrownBy(this::run)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Cannot find a file for table job_seekers")
        .hasMessageContaining("data/seekers*.csv");
  }

  @Test
  void run_unknownColumn_isOneClearMessage() {
    site.write("data/seekers.csv", "职业,时期,电话,人次\n4-01,2025Q4,,12\n");

    assertThatThrownBy(this::run)
        .hasStackTraceContaining("unknown columns [人次, 电话]; missing columns [人数]")
        .hasStackTraceContaining("map or ignore them");
  }

  @Test
  void run_workbook_keepsCodesTextAndRefusesRoundedIdentifiers() throws IOException {
    site.settings("gongxu.ingest.allowed-violation-share = 1.0")
        .settings(
            """
            sources += { table = enterprise_hiring, files = "data/hiring.xlsx", format = xlsx
              columns { employer = "单位", industry = "行业", occupation = "职业",
                openings = "人数", posted_on = "日期" }
              constants { region = "530102" } }
            """)
        .write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,12\n");
    try (OutputStream out = Files.newOutputStream(site.folder().resolve("data/hiring.xlsx"));
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("招聘");
      hiring(sheet, 0, "单位", "行业", "职业", "人数", "日期");
      hiring(sheet, 1, "91530000X", "0012", "4-01", 3, LocalDate.of(2025, 3, 1));
      hiring(sheet, 2, 915301020000850837L, "0012", "4-01", 3, LocalDate.of(2025, 3, 1));
    }

    StageContext context = run();

    Row kept = context.lake().read("enterprise_hiring").head();
    assertThat(kept.<String>getAs("industry")).isEqualTo("0012");
    assertThat(kept.<Integer>getAs("openings")).isEqualTo(3);
    assertThat(kept.<LocalDate>getAs("posted_on")).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(rows(context, "violations"))
        .extracting(row -> row.<Integer>getAs("source_line"), row -> row.getAs("rules"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "id_damaged:employer"));
  }

  @Test
  void run_parquet_isReadByName() {
    site.settings(
            """
            sources += { table = macro_indicator, files = "data/macro.parquet/*.parquet",
              format = parquet, columns { period = p, indicator = i, value = v, published_on = d }
              constants { region = "530102" } }
            """)
        .write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,12\n");
    TestSpark.session()
        .sql("select 1.5D v, '2025Q3' p, 'gdp' i, date'2025-10-20' d")
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(site.folder().resolve("data/macro.parquet").toString());

    Row row = run().lake().read("macro_indicator").head();

    assertThat(row.<Double>getAs("value")).isEqualTo(1.5);
    assertThat(row.<LocalDate>getAs("known_at")).isEqualTo(LocalDate.of(2025, 10, 20));
    assertThat(row.<Integer>getAs("source_line")).isEqualTo(1);
  }

  @Test
  void run_persons_leaveNoTraceInAnyTable() throws IOException {
    site.settings(
            """
            pseudonym.key-file = "key"
            gongxu.ingest.allowed-violation-share = 1.0
            sources += { table = enrollment, files = "data/students.csv", format = csv
              columns { student = "身份证号", school_year = "学年", school = "学校", major = "专业",
                entry_year = "入学", status = "状态" }, ignored = ["姓名"] }
            """)
        .write("key", "0123456789abcdef0123456789abcdef")
        .write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,12\n")
        .write(
            "data/students.csv",
            "身份证号,姓名,学年,学校,专业,入学,状态\n"
                + "000000200801010011,学生甲,2025,S1,M1,2025,enrolled\n"
                + "000000200801010022,学生乙,2025,S1,M1,2025,离家出走\n");

    StageContext context = run();

    assertThat(context.lake().read("enrollment").head().<String>getAs("student")).hasSize(32);
    try (Stream<Path> files = Files.walk(context.lake().root().resolve("2-validated"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, Charset.forName("ISO-8859-1"));
        assertThat(bytes).as(file.toString()).doesNotContain("00000020080101");
      }
    }
    assertThat(rows(context, "violations"))
        .extracting(row -> row.<String>getAs("raw"))
        .containsExactly("***,***,2025,S1,M1,2025,离家出走");
  }

  @Test
  void run_report_tellsTheCounts() {
    site.write("data/seekers.csv", "职业,时期,联系电话,人数\n4-01,2025Q4,,12\n4-01,2025Q4,,12\n");

    StageReport report = new IngestStage().run(site.context());

    assertThat(report.headlines())
        .contains("job_seekers: 2 rows read, 1 kept, 0 in violation, 1 duplicates");
  }

  private StageContext run() {
    StageContext context = site.context();
    new IngestStage().run(context);
    return context;
  }

  private static List<Row> rows(StageContext context, String table) {
    return context.lake().read(table).orderBy("source_file", "source_line").collectAsList();
  }

  private static void hiring(Worksheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Number number) {
        sheet.value(row, column, number);
      } else if (cells[column] instanceof LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      } else {
        sheet.value(row, column, (String) cells[column]);
      }
    }
  }
}
