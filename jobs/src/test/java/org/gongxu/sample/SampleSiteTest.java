package org.gongxu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongxu.settings.Site;
import org.gongxu.settings.SiteReader;
import org.gongxu.settings.Source;
import org.junit.jupiter.api.Test;

/** The committed sites: their settings fit the files, their code lists know every code used. */
class SampleSiteTest {

  private static final Path WUHUA = Path.of("samples", "wuhua");
  private static final Path CALIFORNIA = Path.of("samples", "california");

  private static List<String> header(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return List.of(lines.findFirst().orElseThrow().split(","));
    }
  }

  private static void assertHeaderKnown(Source source, Path file) throws IOException {
    Set<String> known = new TreeSet<>(source.columns().values());
    known.addAll(source.ignored());
    assertThat(new TreeSet<>(header(file))).as(file.toString()).isEqualTo(known);
  }

  @Test
  void wuhua_everyGeneratedAndCodeFile_hasExactlyTheHeadersOfItsSource() throws IOException {
    Site site = SiteReader.read(WUHUA, Optional.empty());
    Path generated = GeneratedDistrict.shared().folder();
    for (Source source : site.sources()) {
      if (source.files().startsWith("codes/")) {
        assertHeaderKnown(source, WUHUA.resolve(source.files()));
        continue;
      }
      PathMatcher matcher =
          FileSystems.getDefault()
              .getPathMatcher("glob:" + source.files().substring("data/".length()));
      List<Path> files;
      try (Stream<Path> all = Files.list(generated)) {
        files = all.filter(file -> matcher.matches(file.getFileName())).toList();
      }
      assertThat(files).as(source.files()).isNotEmpty();
      for (Path file : files) {
        assertHeaderKnown(source, file);
      }
    }
  }

  @Test
  void california_everyFile_hasExactlyTheHeadersOfItsSource() throws IOException {
    Site site = SiteReader.read(CALIFORNIA, Optional.empty());
    assertThat(site.sources()).hasSize(13);
    for (Source source : site.sources()) {
      assertHeaderKnown(source, CALIFORNIA.resolve(source.files()));
    }
  }

  @Test
  void wuhua_codesOfWholeRows_areAllInTheCommittedLists() throws IOException {
    Map<String, Set<String>> codes = new HashMap<>();
    for (String list : List.of("industries", "occupations", "majors", "regions", "schools")) {
      Set<String> known = new HashSet<>();
      for (String line : Files.readAllLines(WUHUA.resolve("codes/" + list + ".csv"))) {
        known.add(line.substring(0, line.indexOf(',')));
      }
      codes.put(list, known);
    }
    GeneratedDistrict district = GeneratedDistrict.shared();
    assertThat(district.wholeOfAll("hiring"))
        .allMatch(row -> codes.get("industries").contains(row.get("行业代码")))
        .allMatch(row -> codes.get("occupations").contains(row.get("职业代码")))
        .allMatch(row -> codes.get("regions").contains(row.get("区划代码")));
    assertThat(district.wholeOfAll("enrollment"))
        .allMatch(row -> codes.get("majors").contains(row.get("专业代码")))
        .allMatch(row -> codes.get("schools").contains(row.get("学校代码")));
    assertThat(district.wholeOfAll("graduates"))
        .allMatch(
            row -> row.get("就业地区划").isEmpty() || codes.get("regions").contains(row.get("就业地区划")));
  }

  @Test
  void wuhua_statusesEducationsAndDestinations_areAllMapped() {
    Site site = SiteReader.read(WUHUA, Optional.empty());
    GeneratedDistrict district = GeneratedDistrict.shared();
    assertMapped(site, "enterprise_hiring", "education", district.wholeOfAll("hiring"));
    assertMapped(site, "enterprise_hiring", "agency", district.wholeOfAll("hiring"));
    assertMapped(site, "enterprise_hiring", "channel", district.wholeOfAll("hiring"));
    assertMapped(site, "enrollment", "status", district.wholeOfAll("enrollment"));
    assertMapped(site, "graduate_employment", "destination", district.wholeOfAll("graduates"));
  }

  private static void assertMapped(
      Site site, String table, String column, List<Map<String, String>> rows) {
    Source source =
        site.sources().stream().filter(s -> s.table().equals(table)).findFirst().orElseThrow();
    Set<String> seen = new TreeSet<>();
    rows.forEach(row -> seen.add(row.get(source.columns().get(column))));
    assertThat(new TreeSet<>(source.values().get(column).keySet())).isEqualTo(seen);
  }
}
