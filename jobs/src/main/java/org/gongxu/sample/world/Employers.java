package org.gongxu.sample.world;

import java.util.LinkedHashMap;
import java.util.Map;

/** The made-up employers of a district: a block of numbers for each industry, then agencies. */
public final class Employers {

  /** Agencies of a district. */
  public static final int AGENCIES = 30;

  private final String region;
  private final Map<String, Integer> firstNumber = new LinkedHashMap<>();
  private final Map<String, Industry> industries;
  private final int firstAgency;

  /** Numbers the employers of a district. */
  public Employers(String region, Map<String, Industry> industries) {
    this.region = region;
    this.industries = industries;
    int next = 1;
    for (Industry industry : industries.values()) {
      firstNumber.put(industry.code(), next);
      next += industry.employers();
    }
    this.firstAgency = next;
  }

  /** Number of employers of an industry. */
  public int count(String industry) {
    return industries.get(industry).employers();
  }

  /** Number, in the district, of the employer at this place in its industry. */
  public int number(String industry, int place) {
    return firstNumber.get(industry) + place;
  }

  /** Number, in the district, of an agency (0 to {@link #AGENCIES} - 1). */
  public int agency(int place) {
    return firstAgency + place;
  }

  /** The code of an employer or agency. */
  public String code(int number) {
    return UnifiedCode.of(region, number);
  }
}
