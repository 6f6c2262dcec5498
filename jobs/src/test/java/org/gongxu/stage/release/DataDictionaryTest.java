package org.gongxu.stage.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/tables.md} as the contracts say. {@code mvn test -Dtest=DataDictionaryTest
 * -Dgongxu.rewrite=true} writes it anew; the difference is the review.
 */
class DataDictionaryTest {

  private static final Path PAGE = Path.of("docs/tables.md");

  @Test
  void tablesPage_madeFromContracts_isUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("gongxu.rewrite")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void contracts_everyTableAndColumn_haveNamesAndGrain() {
    for (TableContract table : Contracts.all()) {
      assertThat(table.description()).as(table.name()).contains("One row per").endsWith(".");
      assertThat(table.key()).as(table.name()).isNotEmpty();
      for (Column column : table.columns()) {
        assertThat(column.zh()).as(table.name() + "." + column.name()).isNotBlank();
        assertThat(column.en()).as(table.name() + "." + column.name()).isNotBlank();
      }
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# 数据字典 Data dictionary\n\n")
        .append("Made from the contracts in [`schemas/`](../schemas); do not edit. Types are")
        .append(" Spark's; a key column is marked •; *empty* says what a missing value means.\n");
    String layer = "";
    for (TableContract table : Contracts.all()) {
      if (!Objects.equals(layer, table.layer())) {
        layer = table.layer();
        page.append("\n## ").append(layer).append("\n");
      }
      append(page, table);
    }
    return page.toString();
  }

  private static void append(StringBuilder page, TableContract table) {
    page.append("\n### ").append(table.name()).append(" ").append(table.zh()).append("\n\n");
    page.append(table.description()).append("\n\n");
    page.append("| column | 名称 | type | unit | what it says | empty | privacy |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (Column column : table.columns()) {
      page.append("| ")
          .append(table.key().contains(column.name()) ? "• " : "")
          .append('`')
          .append(column.name())
          .append("` | ")
          .append(column.zh())
          .append(" | ")
          .append(column.type().physical())
          .append(" | ")
          .append(column.meaning().unit())
          .append(" | ")
          .append(says(column).replace("|", "\\|"))
          .append(" | ")
          .append(column.required() ? "never" : column.meaning().nullMeans())
          .append(" | ")
          .append(column.privacy())
          .append(" |\n");
    }
  }

  private static String says(Column column) {
    StringBuilder says = new StringBuilder(column.en());
    if (!column.meaning().description().isBlank()) {
      says.append("; ").append(column.meaning().description().strip());
    }
    if (!column.limits().allowed().isEmpty()) {
      says.append(" (").append(String.join(", ", column.limits().allowed())).append(')');
    }
    return says.toString();
  }
}
