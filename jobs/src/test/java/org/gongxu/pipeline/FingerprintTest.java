package org.gongxu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.gongxu.TestSite;
import org.gongxu.settings.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

  @TempDir private Path folder;

  @Test
  void add_wordsThatRunTogether_differ() {
    assertThat(new Fingerprint().add("ab").add("c").value())
        .isNotEqualTo(new Fingerprint().add("a").add("bc").value());
  }

  @Test
  void addFiles_anyOrder_isTheSameAndContentCounts() throws IOException {
    Path a = Files.writeString(folder.resolve("a"), "1");
    Path b = Files.writeString(folder.resolve("b"), "2");
    String first = new Fingerprint().addFiles(folder, List.of(a, b)).value();

    assertThat(new Fingerprint().addFiles(folder, List.of(b, a)).value()).isEqualTo(first);
    Files.writeString(b, "3");
    assertThat(new Fingerprint().addFiles(folder, List.of(a, b)).value()).isNotEqualTo(first);
  }

  @Test
  void addCode_isNotNothing() {
    assertThat(new Fingerprint().addCode().value()).isNotEqualTo(new Fingerprint().value());
  }

  /** Java's own immutable sets change their order from process to process. */
  @Test
  void settings_sets_areSortedSoThatTheirTextIsTheSameInEveryProcess() {
    Method method = new TestSite(folder.resolve("site")).settings("sources = []").read().method();

    assertThat(method.demand().entryEducation()).isInstanceOf(SortedSet.class);
    assertThat(method.forecast().challengers()).isInstanceOf(SortedSet.class);
    assertThat(method.toString()).contains("[junior, none, senior_secondary]").doesNotContain("@");
  }
}
