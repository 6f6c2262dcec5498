package org.gongxu.stage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongxu.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEncodingTest {

  @TempDir private Path folder;

  @Test
  void of_utf8_isUtf8() throws IOException {
    assertThat(TextEncoding.of(file("职业,人数".getBytes(StandardCharsets.UTF_8)), "auto"))
        .isEqualTo("UTF-8");
  }

  @Test
  void of_fourByteGb18030Name_isGb18030AndKeepsTheCharacter() throws IOException {
    Path file = file("姓名,𠮷田".getBytes(Charset.forName("GB18030")));

    assertThat(TextEncoding.of(file, "auto")).isEqualTo("GB18030");
    assertThat(text(file, "GB18030")).isEqualTo("姓名,𠮷田");
  }

  @Test
  void of_neither_isRefusedWithTheWayOut() throws IOException {
    Path file = file(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'});

    assertThatThrownBy(() -> TextEncoding.of(file, "auto"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("save it as UTF-8");
  }

  @Test
  void of_encodingAsked_isNotGuessed() throws IOException {
    Path file = file("职业".getBytes(StandardCharsets.UTF_8));

    assertThat(TextEncoding.of(file, "UTF-8")).isEqualTo("UTF-8");
    assertThatThrownBy(() -> TextEncoding.of(file, "US-ASCII")).isInstanceOf(Problem.class);
  }

  @Test
  void open_byteOrderMark_isPassed() throws IOException {
    byte[] bytes = "\uFEFF职业".getBytes(StandardCharsets.UTF_8);

    assertThat(text(file(bytes), "UTF-8")).isEqualTo("职业");
  }

  @Test
  void open_shorterThanAMark_keepsItsBytes() throws IOException {
    assertThat(text(file(new byte[] {'a'}), "UTF-8")).isEqualTo("a");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.csv"), bytes);
  }

  private static String text(Path file, String charset) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = TextEncoding.open(file, charset)) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}
