package org.gongxu.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gongxu.domain.Problem;

/** A SHA-256 over everything a stage depends on: code, settings, files, the stage before. */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a word; words cannot run into each other. */
  Fingerprint add(Object word) {
    byte[] bytes = String.valueOf(word).getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** Adds files by relative name and content. */
  Fingerprint addFiles(Path folder, List<Path> files) {
    for (Path file : files.stream().sorted().toList()) {
      add(folder.relativize(file));
      addContent(file);
    }
    return this;
  }

  /** Adds the program itself, hashed once: its jar, or its classes while developing. */
  Fingerprint addCode() {
    return add(Code.HASH);
  }

  /** The fingerprint in hexadecimal. */
  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void addContent(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static final class Code {

    private static final String HASH = hash();

    private static String hash() {
      Fingerprint fingerprint = new Fingerprint();
      try {
        Path code =
            Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(code)) {
          fingerprint.addContent(code);
          return fingerprint.value();
        }
        try (Stream<Path> files = Files.walk(code)) {
          return fingerprint.addFiles(code, files.filter(Files::isRegularFile).toList()).value();
        }
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("Cannot read the program's own code", e);
      }
    }
  }
}
