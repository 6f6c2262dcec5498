package org.gongxu.sample.world;

/**
 * Made-up unified social credit codes 统一社会信用代码 (GB 32100-2015): valid check characters, a body that
 * starts 0000 so that no real enterprise is met.
 */
public final class UnifiedCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = 31;
  private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int MOST = 10_000;

  private UnifiedCode() {}

  /**
   * The code of a made-up employer.
   *
   * @param region six-digit district code
   * @param number 0 to 9,999
   */
  public static String of(String region, int number) {
    if (number < 0 || number >= MOST) {
      throw new IllegalArgumentException("Invalid employer number: " + number + " (0 to 9999)");
    }
    String body = Numbers.padded(number, 8);
    String first = "91" + region + body + bodyCheck(body);
    return first + check(first);
  }

  /** Ninth character of the organisation code (GB 11714-1997): weights, modulus 11. */
  private static char bodyCheck(String body) {
    int sum = 0;
    for (int i = 0; i < BODY_WEIGHTS.length; i++) {
      sum += BODY_WEIGHTS[i] * (body.charAt(i) - '0');
    }
    int rest = 11 - sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest % 11);
  }

  /** Eighteenth character: weights 3^(i-1) mod 31 over the seventeen before it. */
  static char check(String first) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first.length(); i++) {
      sum += ALPHABET.indexOf(first.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }
}
