package org.gongxu.stage.release.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void fill_placeWithoutText_isOurBug() {
    assertThatThrownBy(() -> Template.fill("/release/README.zh.md", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing for {{site_zh}}");
  }

  @Test
  void bytes_unknownResource_isOurBug() {
    assertThatThrownBy(() -> Template.bytes("/none"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot find resource /none");
  }
}
