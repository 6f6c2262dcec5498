package org.gongxu.stage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongxu.domain.Problem;

/** Decides a text file's character set strictly: what cannot be decoded whole is not guessed. */
final class TextEncoding {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextEncoding() {}

  /**
   * The character set of a file: the one asked for, or with {@code auto} the first of UTF-8 and
   * GB18030 that decodes every byte.
   *
   * @throws Problem when none does
   */
  static String of(Path file, String asked) {
    List<Charset> candidates =
        asked.equals("auto")
            ? List.of(StandardCharsets.UTF_8, GB18030)
            : List.of(Charset.forName(asked));
    return candidates.stream()
        .filter(charset -> decodes(file, charset))
        .findFirst()
        .map(Charset::name)
        .orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.INPUT,
                    "Cannot read "
                        + file.getFileName()
                        + ": its bytes are not text in "
                        + candidates
                        + "; save it as UTF-8 and deliver it again"));
  }

  /** A strict reader of a file, past a byte order mark. */
  static Reader open(Path file, String charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
    byte[] mark = in.readNBytes(3);
    boolean marked =
        mark.length == 3
            && mark[0] == (byte) 0xEF
            && mark[1] == (byte) 0xBB
            && mark[2] == (byte) 0xBF;
    if (!marked) {
      in.unread(mark);
    }
    return strict(in, Charset.forName(charset));
  }

  private static boolean decodes(Path file, Charset charset) {
    char[] buffer = new char[1 << 16];
    try (Reader reader = strict(Files.newInputStream(file), charset)) {
      while (reader.read(buffer) >= 0) {
        // Only whether it decodes is asked.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + file.getFileName() + ": " + e, e);
    }
  }

  private static Reader strict(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
