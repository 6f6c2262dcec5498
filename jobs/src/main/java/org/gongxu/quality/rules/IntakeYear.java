package org.gongxu.quality.rules;

/**
 * What a programme enrolled in one year.
 *
 * @param year intake year
 * @param enrolled new students
 * @param firstChoiceShare share who chose it first, NaN when unknown
 */
public record IntakeYear(int year, long enrolled, double firstChoiceShare) {}
