package org.gongxu.stage.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Site;

/** Replaces persons' identifiers by HMAC-SHA256 under the site's key, the same in every file. */
final class Pseudonyms implements Serializable {

  /** Environment variable that holds the key, before the site's key file. */
  static final String VARIABLE = "GONGXU_PSEUDONYM_KEY";

  private static final int LEAST_BYTES = 32;

  private final byte[] key;
  private transient Mac mac;

  private Pseudonyms(byte[] key) {
    this.key = key;
  }

  /**
   * The site's pseudonyms; a site without persons has none and any identifier is refused.
   *
   * @throws Problem when the key cannot be read or is too short
   */
  static Pseudonyms of(Site site) {
    String variable = System.getenv(VARIABLE);
    if (variable != null) {
      return of(variable.getBytes(StandardCharsets.UTF_8), VARIABLE);
    }
    if (site.keyFile().isEmpty()) {
      return new Pseudonyms(new byte[0]);
    }
    try {
      return of(
          Files.readString(site.keyFile().get()).strip().getBytes(StandardCharsets.UTF_8),
          site.keyFile().get().toString());
    } catch (IOException e) {
      throw new Problem(
          Problem.Kind.SETTINGS,
          "Cannot read the pseudonym key "
              + site.keyFile().get()
              + "; write at least "
              + LEAST_BYTES
              + " random characters to it, or set "
              + VARIABLE,
          e);
    }
  }

  static Pseudonyms of(byte[] key, String where) {
    if (key.length < LEAST_BYTES) {
      throw new Problem(
          Problem.Kind.SETTINGS,
          "Invalid pseudonym key in "
              + where
              + ": "
              + key.length
              + " bytes, expected "
              + LEAST_BYTES
              + " or more");
    }
    return new Pseudonyms(key.clone());
  }

  /**
   * The pseudonym of an identifier: 32 hexadecimal digits, the first half of its HMAC.
   *
   * @throws Problem when the site has no key
   */
  String of(String identifier) {
    if (key.length == 0) {
      throw new Problem(
          Problem.Kind.SETTINGS,
          "Cannot keep persons' identifiers: the site has no pseudonym.key-file and "
              + VARIABLE
              + " is not set");
    }
    byte[] hash = mac().doFinal(identifier.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  /** A short check of the key that tells nothing of it; for fingerprints. */
  static Optional<String> check(Site site) {
    Pseudonyms pseudonyms = of(site);
    return pseudonyms.key.length == 0 ? Optional.empty() : Optional.of(pseudonyms.of("gongxu"));
  }

  private Mac mac() {
    if (mac == null) {
      try {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    return mac;
  }
}
