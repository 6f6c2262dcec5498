package org.gongxu.sample.supply;

import org.gongxu.sample.world.Numbers;
import org.gongxu.sample.world.Offer;

/**
 * A made-up student.
 *
 * @param number running number in the district, from 1
 * @param offer school and major
 * @param entryYear autumn of entry
 * @param born day of birth as yyyyMMdd
 * @param serial number among the students born that day, 1 to 999
 * @param band entry marks: "A" best to "C"
 */
record Student(int number, Offer offer, int entryYear, int born, int serial, String band) {

  private static final String AREA = "999999";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  /**
   * An 18-character number in the form of a citizen's identity number (GB 11643-1999) that can be
   * nobody's: no area is 999999, and the check character is always wrong.
   */
  String idNumber() {
    String first = AREA + born + Numbers.padded(serial, 3);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first.charAt(i) - '0');
    }
    // One place past the right check character, and never X: the raw number stays all digits.
    char wrong = CHECKS.charAt((sum + 1) % CHECKS.length());
    return first + (wrong == 'X' ? CHECKS.charAt((sum + 2) % CHECKS.length()) : wrong);
  }

  /** A name that is clearly nobody's. */
  String name() {
    return "学生" + STEMS.charAt(number % STEMS.length()) + number;
  }

  /** Eleven digits that are no telephone number. */
  String phone() {
    return Numbers.padded(number, 11);
  }
}
