package org.gongxu.stage.release.bulletin;

/**
 * A text in both languages.
 *
 * @param zh Chinese, read first
 * @param en English, beside it
 */
record Say(String zh, String en) {

  /** As HTML: Chinese, then English unless it says the same. */
  String html() {
    String first = "<span lang=\"zh\">" + escaped(zh) + "</span>";
    return en.equals(zh)
        ? first
        : first + " <span class=\"en\" lang=\"en\">" + escaped(en) + "</span>";
  }

  /** Text as HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
