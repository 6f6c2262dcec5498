package org.gongxu.flow.rate;

import java.util.List;

/**
 * A rate as it is published: with what it rests on.
 *
 * @param path the cell, from the widest parent down
 * @param mean the posterior mean
 * @param p10 the lower end of the 80 % interval of a coming cohort's rate
 * @param p90 its upper end
 * @param trials persons observed, undiscounted
 * @param effectiveTrials independent persons they are worth after discount and cohort effects
 * @param concentration κ around the parent, in persons
 * @param shrinkage weight of the parent, κ ÷ (κ + effective trials), 0 to 1
 * @param reliability weight of the cell's own evidence, 1 − shrinkage
 * @param basis how deep in the chain there is evidence; 0 when all of it is the root's
 */
public record ShrunkenRate(
    List<String> path,
    double mean,
    double p10,
    double p90,
    double trials,
    double effectiveTrials,
    double concentration,
    double shrinkage,
    double reliability,
    int basis) {}
