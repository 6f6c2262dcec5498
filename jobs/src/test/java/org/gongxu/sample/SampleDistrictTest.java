package org.gongxu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDistrictTest {

  @TempDir Path temp;

  @Test
  void generate_sameSeedOtherLocaleAndZone_givesTheSameBytes() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SampleDistrict.generate(new SampleOptions(temp, 1, 20260115L));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(contents(temp)).isEqualTo(contents(GeneratedDistrict.shared().folder()));
  }

  @Test
  void generate_otherSeed_givesOtherVacanciesAndStudents() throws IOException {
    SampleDistrict.generate(new SampleOptions(temp, 1, 8L));
    Map<String, String> other = contents(temp);
    Map<String, String> same = contents(GeneratedDistrict.shared().folder());
    assertThat(other.keySet()).isEqualTo(same.keySet());
    assertThat(other.get("hiring-2020.csv")).isNotEqualTo(same.get("hiring-2020.csv"));
    assertThat(other.get("enrollment-2020.csv")).isNotEqualTo(same.get("enrollment-2020.csv"));
  }

  @Test
  void generate_scaleThree_addsDistrictsAndLeavesWuhuaAsItWas() throws IOException {
    SampleSummary three = SampleDistrict.generate(new SampleOptions(temp, 3, 20260115L));
    SampleSummary one = GeneratedDistrict.shared().summary();
    assertThat(three.vacancies()).isBetween(5 * one.vacancies() / 2, 7 * one.vacancies() / 2);
    assertThat(three.students()).isBetween(5 * one.students() / 2, 7 * one.students() / 2);
    String wuhua = "truth/demand.csv";
    String alone = Files.readString(GeneratedDistrict.shared().folder().resolve(wuhua));
    assertThat(Files.readString(temp.resolve(wuhua))).startsWith(alone).contains("530103");
    assertThat(Files.readAllLines(temp.resolve("codes-schools.csv"))).hasSize(1 + 2 * 4);
  }

  @Test
  void generate_scaleOne_hasTheSizePromised() {
    SampleSummary summary = GeneratedDistrict.shared().summary();
    assertThat(summary.vacancies()).isBetween(55_000L, 70_000L);
    assertThat(summary.students()).isBetween(14_000L, 19_000L);
    long rows =
        summary.files().stream()
            .filter(file -> !file.name().startsWith("truth/"))
            .mapToLong(file -> file.rows())
            .sum();
    assertThat((double) summary.dirtyRows() / rows).isBetween(0.01, 0.02);
  }

  @Test
  void generate_everyFile_hasAsManyRowsAsTheSummarySays() {
    GeneratedDistrict district = GeneratedDistrict.shared();
    assertThat(district.summary().files())
        .allSatisfy(file -> assertThat(district.lines(file.name())).hasSize((int) file.rows() + 1));
  }

  @Test
  void options_scaleZero_areRefusedWithTheRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleOptions(temp, 0, 1))
        .withMessage("Invalid scale: 0 (1 to 500 districts)");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
