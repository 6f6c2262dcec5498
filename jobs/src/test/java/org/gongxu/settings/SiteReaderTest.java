package org.gongxu.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteReaderTest {

  private static final String SOUND =
      """
      site {
        id = town
        name { zh = "小镇", en = "Town" }
        made-up = true
        time-zone = "Asia/Shanghai"
        currency = CNY
        as-of = 2026-01-15
        programme-years = 3
        home-regions = ["530102"]
        code-systems { industry = "GB/T 4754-2017" }
      }
      pseudonym { key-file = "key.txt" }
      sources = [
        { table = job_seekers, files = "data/*.csv", format = csv
          columns { period = "时期", occupation = "职业", seekers = "人数" }
          constants { region = "530102" }
          ignored = ["备注"], known-after-days = 20 }
      ]
      """;

  @TempDir private Path folder;

  @Test
  void read_unknownCombination_saysWhichThereAre() {
    assertThatThrownBy(() -> read(SOUND + "gongxu { forecast { publish = best } }"))
        .hasMessageContaining("publish")
        .hasMessageContaining("weighted, mean or median");
  }

  @Test
  void read_soundSite_givesItsRecords() throws IOException {
    Site site = read(SOUND);

    assertThat(site.id()).isEqualTo("town");
    assertThat(site.nameZh()).isEqualTo("小镇");
    assertThat(site.madeUp()).isTrue();
    assertThat(site.asOf()).contains(LocalDate.of(2026, 1, 15));
    assertThat(site.keyFile()).contains(folder.resolve("key.txt"));
    Source source = site.sources().get(0);
    assertThat(source.columns())
        .isEqualTo(Map.of("period", "时期", "occupation", "职业", "seekers", "人数"));
    assertThat(source.constants()).isEqualTo(Map.of("region", "530102"));
    assertThat(source.knownAfterDays()).isEqualTo(20);
    assertThat(site.delivers("job_seekers")).isTrue();
    assertThat(site.delivers("enrollment")).isFalse();
  }

  @Test
  void read_siteSaysNothingOfMethod_takesReferenceConf() throws IOException {
    Method method = read(SOUND).method();

    assertThat(method.draws()).isEqualTo(500);
    assertThat(method.demand().frequency()).isEqualTo(Frequency.QUARTER);
    assertThat(method.demand().entryEducation()).contains("senior_secondary");
  }

  @Test
  void read_siteAndOverrides_theOverrideWins() throws IOException {
    Path overrides = folder.resolve("my.conf");
    Files.writeString(overrides, "gongxu.draws = 77");
    Files.writeString(folder.resolve("site.conf"), SOUND + "\ngongxu.draws = 200\n");

    assertThat(SiteReader.read(folder, Optional.empty()).method().draws()).isEqualTo(200);
    assertThat(SiteReader.read(folder, Optional.of(overrides)).method().draws()).isEqualTo(77);
  }

  @Test
  void read_severalProblems_namesAllWithTheirLines() {
    String broken =
        SOUND
            .replace("programme-years = 3", "programme-years = 30")
            .replace("Asia/Shanghai", "Asia/Nowhere")
            .replace("occupation = \"职业\", ", "profession = \"职业\", ");

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("4 problems in ")
        .hasMessageContaining("site.programme-years must be 1 to 8, was 30 (line 8)")
        .hasMessageContaining("site.time-zone must be a time zone, was Asia/Nowhere (line 5)")
        .hasMessageContaining("names no column of job_seekers: [profession]")
        .hasMessageContaining("leaves required columns of job_seekers unfilled: [occupation]")
        .extracting(problem -> ((Problem) problem).kind())
        .isEqualTo(Problem.Kind.SETTINGS);
  }

  @Test
  void read_vacancySurveys_areReadAndTheirIntervalsChecked() throws IOException {
    String survey =
        """
        gongxu.balance {
          commuting = [0.0, 0.2]
          vacancy-surveys = [ { year = 2024, version = "survey 2024", never-advertised = [0.2, 0.4]
            agency-doubles = [0.5, 0.8], open-to-leavers = [0.7, 0.9] } ]
        }
        """;

    assertThat(read(SOUND + survey.replace("[0.0, 0.2]", "[0.1, 0.2]")).method().balance())
        .satisfies(
            balance -> {
              assertThat(balance.surveyed().vacancies().get(0).version()).isEqualTo("survey 2024");
              assertThat(balance.moves().commuting()).containsExactly(0.1, 0.2);
            });
    assertThatThrownBy(() -> read(SOUND + survey))
        .hasMessageContaining(
            "balance.commuting must be one number twice, 0 or more, or two above 0");
  }

  @Test
  void read_missingKey_namesIt() {
    assertThatThrownBy(() -> read(SOUND.replace("currency = CNY", "")))
        .hasMessageContaining("site.currency is missing");
  }

  @Test
  void read_unknownTable_namesIt() {
    assertThatThrownBy(() -> read(SOUND.replace("job_seekers", "job_hunters")))
        .hasMessageContaining("names no input table: 'job_hunters'");
  }

  @Test
  void read_valueMappedToNothingAllowed_namesIt() {
    String wrong =
        SOUND.replace(
            "{ table = job_seekers,",
            "{ table = enrollment, values { status { \"在读\" = studying } },");

    assertThatThrownBy(() -> read(wrong)).hasMessageContaining("maps status to 'studying'");
  }

  @Test
  void read_noSiteConf_saysWhatToDo() {
    assertThatThrownBy(() -> SiteReader.read(folder.resolve("nowhere"), Optional.empty()))
        .hasMessageContaining("name a folder that holds site.conf with --site");
  }

  @Test
  void read_brokenHocon_namesTheLine() {
    assertThatThrownBy(() -> read("site {\n id = \n")).isInstanceOf(Problem.class);
  }

  private Site read(String conf) throws IOException {
    Files.writeString(folder.resolve("site.conf"), conf);
    return SiteReader.read(folder, Optional.empty());
  }
}
