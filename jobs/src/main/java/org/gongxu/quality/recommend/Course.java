package org.gongxu.quality.recommend;

/**
 * A short course toward an occupation.
 *
 * @param course course code
 * @param occupation occupation it leads to
 * @param weeks length, above 0
 */
public record Course(String course, String occupation, int weeks) {}
