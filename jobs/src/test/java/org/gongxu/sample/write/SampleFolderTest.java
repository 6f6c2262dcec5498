package org.gongxu.sample.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFolderTest {

  private static final List<String> HEADER = List.of("id", "n", "name");

  @TempDir Path temp;

  private static Damages damages() {
    return new Damages(HEADER, "id").put("negative", "range", "n", "-1").shortRow().duplicate();
  }

  @Test
  void clean_rows_areWrittenAsGivenWithLineFeedsAndNoneDamaged() throws IOException {
    try (SampleFolder folder = new SampleFolder(temp, 1)) {
      SampleFile file = folder.clean("a/b.csv", HEADER);
      file.row("V1", 3, "甲,乙");
      file.row("V2", null, "");
      assertThat(folder.dirtyRows()).isEmpty();
    }
    assertThat(Files.readString(temp.resolve("a/b.csv")))
        .isEqualTo("id,n,name\nV1,3,\"甲,乙\"\nV2,,\n");
  }

  @Test
  void delivered_manyRows_damagesAboutOneIn66InTurnAndListsTheirLines() throws IOException {
    List<DirtyRow> dirty;
    try (SampleFolder folder = new SampleFolder(temp, 1)) {
      for (int i = 0; i < 10_000; i++) {
        folder.delivered("x.csv", HEADER, damages()).row("V" + i, i, "n");
      }
      dirty = folder.dirtyRows();
      assertThat(folder.written())
          .containsExactly(new WrittenFile("x.csv", 10_000 + dirty.size(), dirty.size()));
    }
    assertThat(dirty).hasSizeBetween(110, 190);
    List<String> lines = Files.readAllLines(temp.resolve("x.csv"));
    for (DirtyRow row : dirty) {
      String damaged = lines.get((int) row.line() - 1);
      String before = lines.get((int) row.line() - 2);
      switch (row.kind()) {
        case "negative" -> assertThat(damaged).matches("W\\d+,-1,n");
        case "wrong_number_of_columns" -> assertThat(damaged).matches("W\\d+,\\d+");
        default -> assertThat(damaged).isEqualTo(before);
      }
    }
    assertThat(dirty.get(0).kind()).isEqualTo("negative");
    assertThat(dirty.get(3).kind()).isEqualTo("negative");
  }

  @Test
  void put_unknownColumn_isRefusedAtTheFirstDamage() {
    Damage damage = new Damages(HEADER, "").put("k", "type", "none", "x").all().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> damage.spoil().apply(new String[] {"a", "b", "c"}))
        .withMessage("Unknown column: 'none' in [id, n, name]");
  }

  @Test
  void scientificId_eighteenDigits_losesAllButSix() {
    Damage damage = new Damages(HEADER, "id").scientificId("id").all().get(0);
    assertThat(damage.spoil().apply(new String[] {"999999200205240010", "1", "n"})[0])
        .isEqualTo("9.99998E+17");
  }

  @Test
  void dirtyRows_filesWrittenInTurns_areListedFileByFile() {
    try (SampleFolder folder = new SampleFolder(temp, 1)) {
      for (int i = 0; i < 3000; i++) {
        folder.delivered("b.csv", HEADER, damages()).row("V" + i, i, "n");
        folder.delivered("a.csv", HEADER, damages()).row("V" + i, i, "n");
      }
      assertThat(folder.dirtyRows().stream().map(DirtyRow::file).dropWhile("b.csv"::equals))
          .isNotEmpty()
          .containsOnly("a.csv");
    }
  }
}
