package org.gongxu.sample.world;

/**
 * A made-up district of the sample.
 *
 * @param code six-digit administrative code
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param real false when the code itself is made up
 */
public record District(String code, String nameZh, String nameEn, boolean real) {}
