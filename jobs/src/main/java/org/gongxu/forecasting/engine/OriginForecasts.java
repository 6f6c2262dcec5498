package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.List;

/**
 * What every member said at one origin of one series; kept as the record behind scores, weights and
 * intervals.
 *
 * @param training values known at the origin
 * @param scale in-sample mean absolute seasonal difference at the origin; 0 for a constant series
 * @param byMember member × step ahead; a row of null where the member gave no forecast
 * @param reasons why, by member; null where it did
 */
public record OriginForecasts(
    int training, double scale, List<double[]> byMember, List<String> reasons)
    implements Serializable {}
