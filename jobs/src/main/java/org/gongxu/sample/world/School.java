package org.gongxu.sample.world;

/**
 * A made-up school.
 *
 * @param code school code
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param region its district
 * @param effect what it adds on the logit scale to its graduates' chances
 */
public record School(String code, String nameZh, String nameEn, String region, double effect) {}
