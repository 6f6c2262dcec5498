package org.gongxu.stage.release.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SayTest {

  @Test
  void html_markupInNames_isEscaped() {
    assertThat(new Say("<b>&甲\"", "x'").html())
        .isEqualTo(
            "<span lang=\"zh\">&lt;b&gt;&amp;甲&quot;</span>"
                + " <span class=\"en\" lang=\"en\">x&#39;</span>");
  }

  @Test
  void html_sameInBoth_isSaidOnce() {
    assertThat(new Say("SOC 13", "SOC 13").html()).isEqualTo("<span lang=\"zh\">SOC 13</span>");
  }
}
