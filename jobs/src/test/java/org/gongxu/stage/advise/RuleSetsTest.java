package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongxu.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetsTest {

  @TempDir private Path site;

  @Test
  void named_everyRuleSetOfGongxu_isRead() {
    for (String id : RuleSets.OWN) {
      assertThat(RuleSets.named(site, id).id()).isEqualTo(id);
    }
  }

  @Test
  void named_siteHasItsOwn_comesFirst() throws IOException {
    Files.createDirectories(site.resolve("rules"));
    Files.writeString(
        site.resolve("rules/gongxu.conf"),
        """
        id = gongxu
        version = "ours"
        name { zh = "本区", en = "Ours" }
        source = "us"
        rules = [ { id = a, card = red, action = pause, reason { zh = "无", en = "none" }
          all = [ { no-intake-years = 3 } ] } ]
        """);

    assertThat(RuleSets.named(site, "gongxu").version()).isEqualTo("ours");
  }

  @Test
  void named_unknown_namesWhatIsKnown() {
    assertThatThrownBy(() -> RuleSets.named(site, "best"))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("Unknown rule set: 'best' (known: [gongxu, shandong-2017");
  }

  @Test
  void named_broken_saysWhichAndWhy() throws IOException {
    Files.createDirectories(site.resolve("rules"));
    Files.writeString(site.resolve("rules/ours.conf"), "id = ours");

    assertThatThrownBy(() -> RuleSets.named(site, "ours"))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("Cannot read rule set ours: Cannot read rules from ours.conf");
  }
}
