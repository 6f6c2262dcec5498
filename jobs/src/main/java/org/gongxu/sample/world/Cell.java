package org.gongxu.sample.world;

/**
 * A demand series of a district.
 *
 * @param keyIndustry key industry
 * @param industry industry code
 * @param occupation occupation sought
 * @param level expected openings a quarter at the start of 2018
 */
public record Cell(KeyIndustry keyIndustry, String industry, Occupation occupation, double level) {}
