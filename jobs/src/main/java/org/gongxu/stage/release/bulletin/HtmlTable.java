package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.List;

/** A table of the page: a caption, one header row, numbers set right. */
final class HtmlTable {

  private final Say caption;
  private final List<Say> header;
  private final List<List<String>> rows = new ArrayList<>();
  private final int texts;

  /**
   * A table without rows yet.
   *
   * @param caption what it shows
   * @param texts how many columns, from the left, are words
   * @param header names of the columns
   */
  HtmlTable(Say caption, int texts, Say... header) {
    this.caption = caption;
    this.texts = texts;
    this.header = List.of(header);
  }

  /** Adds a row of cells that are HTML already. */
  void add(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "Cannot add " + cells.length + " cells to " + header.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** The table as HTML; a line saying so where it has no rows. */
  String html() {
    return html(new Say("本期从缺。", "Left out of this release."));
  }

  /** The table as HTML; a line of words where it has no rows. */
  String html(Say none) {
    if (rows.isEmpty()) {
      return "<p class=\"absent\">" + none.html() + "</p>";
    }
    StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table>\n");
    html.append("<caption>").append(caption.html()).append("</caption>\n<thead><tr>");
    for (int i = 0; i < header.size(); i++) {
      html.append(i < Math.max(1, texts) ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">")
          .append(header.get(i).html())
          .append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append(i == 0 ? "<th scope=\"row\">" : i < texts ? "<td>" : "<td class=\"n\">")
            .append(row.get(i))
            .append(i == 0 ? "</th>" : "</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>").toString();
  }
}
