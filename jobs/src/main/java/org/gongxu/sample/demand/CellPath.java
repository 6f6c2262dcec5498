package org.gongxu.sample.demand;

import org.gongxu.sample.world.Cell;

/**
 * The true path of a demand series over all quarters to 2032.
 *
 * @param region district
 * @param cell the series
 * @param expected expected openings by quarter: of the past given its noise, of the future given
 *     the noise at the end of 2025
 * @param intensity mean of the openings actually drawn, the future's noise included
 */
public record CellPath(String region, Cell cell, double[] expected, double[] intensity) {}
