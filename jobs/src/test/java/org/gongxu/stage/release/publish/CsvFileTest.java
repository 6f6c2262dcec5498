package org.gongxu.stage.release.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(1)", "+1", "-5", "@SUM", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
  void cell_textThatReadsAsFormula_getsAnApostrophe(String text) {
    assertThat(CsvFile.cell(text)).isEqualTo("'" + text);
  }

  @Test
  void cell_plainText_isUntouched() {
    assertThat(CsvFile.cell("五华区 a=b")).isEqualTo("五华区 a=b");
  }

  @Test
  void cell_negativeNumber_staysANumber() {
    assertThat(CsvFile.cell(-5.0)).isEqualTo("-5");
    assertThat(CsvFile.cell(-7L)).isEqualTo("-7");
  }

  @Test
  void cell_doubles_arePlainDecimals() {
    assertThat(CsvFile.cell(1234567890.1)).isEqualTo("1234567890.1");
    assertThat(CsvFile.cell(0.001)).isEqualTo("0.001");
    assertThat(CsvFile.cell(-0.0)).isEqualTo("0");
    assertThat(CsvFile.cell(null)).isEmpty();
  }

  @Test
  void bytes_file_startsWithByteOrderMarkAndEndsLinesWithCrLf() {
    TableContract contract = Contracts.of("codes");
    String text =
        new String(
            CsvFile.bytes(
                contract,
                List.of(
                    RowFactory.create("school", "1", "一,校\"甲\"", null, null, null, null, "f", 1))),
            StandardCharsets.UTF_8);

    assertThat(text).startsWith("\uFEFFcode_list,code,").endsWith("\r\n");
    assertThat(text.split("\r\n")[1]).isEqualTo("school,1,\"一,校\"\"甲\"\"\",,,,,f,1");
  }
}
