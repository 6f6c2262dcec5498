package org.gongxu.flow.supply;

/**
 * What became of the graduates of one school, major and year whose destination is known.
 *
 * @param programme what was taught where
 * @param graduationYear the calendar year they left
 * @param furtherStudy went on to a higher level
 * @param unavailable military service or not seeking work
 * @param active at work or seeking it
 * @param local of those at work, in the region
 * @param elsewhere of those at work, outside it; local and elsewhere together at most {@code
 *     active}
 */
public record Placement(
    Cohort.Programme programme,
    int graduationYear,
    int furtherStudy,
    int unavailable,
    int active,
    int local,
    int elsewhere) {}
