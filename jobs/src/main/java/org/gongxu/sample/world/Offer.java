package org.gongxu.sample.world;

/**
 * A major as taught at a school.
 *
 * @param region district of the school
 * @param school school code
 * @param major the major
 * @param intake planned intakes
 * @param rates the true rates of its students
 */
public record Offer(String region, String school, Major major, Intake intake, Rates rates) {

  /** Key of the pair, for random streams and files. */
  public String key() {
    return school + "-" + major.code();
  }
}
