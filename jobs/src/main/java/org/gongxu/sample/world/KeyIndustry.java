package org.gongxu.sample.world;

/**
 * A key industry of the made-up district.
 *
 * @param code short English code
 * @param covid how hard the Covid quarters hit, 1 = as the average
 * @param season four factors around 1 by calendar quarter, Spring Festival apart
 * @param festival height of the wave after Spring Festival, 1 = about doubled at its peak
 */
public record KeyIndustry(String code, double covid, double[] season, double festival) {}
