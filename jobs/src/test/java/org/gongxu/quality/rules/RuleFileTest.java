package org.gongxu.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {

  private static final String HEAD =
      "id=x, version=1, name{zh=a,en=b}, source=s, rules=[{id=r, card=red, action=keep,"
          + " reason{zh=a,en=b}, all=[";

  @TempDir private Path folder;

  @Test
  void read_everyShippedTable_hasASourceAndBilingualReasons() throws IOException {
    List<Path> files;
    try (var listing = Files.list(Path.of("conf/rules"))) {
      files = listing.sorted().toList();
    }
    assertThat(files).hasSize(4);
    for (Path file : files) {
      RuleSet rules = RuleFile.read(file);
      assertThat(file.getFileName()).hasToString(rules.id() + ".conf");
      assertThat(rules.source()).isNotBlank();
      assertThat(rules.rules()).isNotEmpty();
      for (Rule rule : rules.rules()) {
        assertThat(rule.reason().zh()).isNotBlank();
        assertThat(rule.reason().en()).isNotBlank();
      }
    }
  }

  @Test
  void read_fujian_carriesItsSaturationRule() {
    Saturation saturation = RuleFile.read(Path.of("conf/rules/fujian-2023.conf")).saturation();

    assertThat(saturation).isEqualTo(new Saturation(20, 0.5));
  }

  @Test
  void read_noSuchFile_saysSo() {
    assertThatThrownBy(() -> RuleFile.read(folder.resolve("none.conf")))
        .hasMessageStartingWith("Cannot read rules: no file ");
  }

  @Test
  void read_brokenFile_namesTheFileAndTheKey() throws IOException {
    Path file = Files.writeString(folder.resolve("half.conf"), "id = half");

    assertThatThrownBy(() -> RuleFile.read(file))
        .hasMessageStartingWith("Cannot read rules from half.conf: ")
        .hasMessageContaining("version");
  }

  @Test
  void parse_unknownCondition_listsTheKnownOnes() {
    assertThatThrownBy(() -> parse("{ horoscope = bad }"))
        .hasMessageContaining("Unknown condition: [horoscope]")
        .hasMessageContaining("known: rate, point, bottom, balance");
  }

  @Test
  void parse_probabilityAtAHalf_isRefused() {
    assertThatThrownBy(() -> parse("{ rate = placement, below = 0.7, probability = 0.5 }"))
        .hasMessage("Invalid probability: 0.5; expected above 0.5");
  }

  @Test
  void parse_longerRecord_isRead() {
    String test =
        "{ rate = placement, below = 0.7, probability = 0.9, cohorts = 2,"
            + " longer { cohorts = 4, each = 0.1, still = 0.6 } }";

    RateCondition condition = (RateCondition) parse(test).rules().get(0).conditions().get(0);

    assertThat(condition.demand().longer()).isEqualTo(new RateCondition.Longer(4, 0.1, 0.6));
  }

  @Test
  void parse_thresholdInPercent_isRefused() {
    assertThatThrownBy(() -> parse("{ point = placement, below = 70 }"))
        .hasMessage("Invalid below: 70.0; expected between 0 and 1");
  }

  @Test
  void parse_bothSides_isRefused() {
    assertThatThrownBy(() -> parse("{ point = placement, below = 0.7, above = 0.9 }"))
        .hasMessage("Invalid condition: give either below or above");
  }

  @Test
  void parse_noCohorts_isRefused() {
    assertThatThrownBy(() -> parse("{ point = placement, below = 0.7, cohorts = 0 }"))
        .hasMessage("Invalid cohorts: 0; expected 1 or more");
  }

  @Test
  void parse_unknownKindOfBalance_isRefused() {
    assertThatThrownBy(() -> parse("{ balance = luck, at-least = 0.8 }"))
        .hasMessage("Unknown kind: 'luck'");
  }

  @Test
  void parse_ruleWithoutCondition_isRefused() {
    assertThatThrownBy(() -> parse("")).hasMessage("Invalid rule 'r': it has no condition");
  }

  @Test
  void parse_relativeThreshold_isReadAsAnOffset() {
    RuleSet rules = parse("{ rate = placement, below = -0.1, relative = true, probability = 0.9 }");

    assertThat(rules.rules().get(0).conditions().get(0))
        .isInstanceOfSatisfying(
            RateCondition.class,
            rate -> {
              assertThat(rate.relative()).isTrue();
              assertThat(rate.threshold()).isEqualTo(-0.1);
            });
  }

  private static RuleSet parse(String condition) {
    return RuleFile.parse(ConfigFactory.parseString(HEAD + condition + "]}]"));
  }
}
