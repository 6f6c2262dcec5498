package org.gongxu.sample.world;

/**
 * An occupation and how it is sought.
 *
 * @param code code of the 2022 occupation classification
 * @param growth log growth of openings a year
 * @param entryShare share of openings that ask neither experience nor more than senior secondary
 * @param pay monthly pay of 2018, CNY
 * @param shape "boom", "dying" or "-" for a plain trend
 */
public record Occupation(String code, double growth, double entryShare, int pay, String shape) {}
