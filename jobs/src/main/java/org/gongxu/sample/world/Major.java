package org.gongxu.sample.world;

/**
 * A major and what usually becomes of its graduates.
 *
 * @param code six-digit code
 * @param years programme length
 * @param furtherStudy share going on to study
 * @param employment share employed among those who look for work
 * @param related share of the employed who work in an occupation of the major
 */
public record Major(
    String code, int years, double furtherStudy, double employment, double related) {}
