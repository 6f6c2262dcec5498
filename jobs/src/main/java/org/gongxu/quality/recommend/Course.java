package org.gongxu.quality.recommend;

/**
 * A short course toward an occupation.
 *
 * @param course course code
 * @param occupation occupation it leads to
 * @param weeks length, above 0; null where no length is on record
 */
public record Course(String course, String occupation, Integer weeks) {

  /** Refuses a length that is none. */
  public Course {
    if (weeks != null && weeks <= 0) {
      throw new IllegalArgumentException("Invalid course " + course + ": " + weeks + " weeks");
    }
  }
}
