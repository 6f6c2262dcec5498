package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.List;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * The published forecast of one series.
 *
 * @param id the key of the series
 * @param mean point forecasts, the first for the period after the last one delivered
 * @param distribution what may happen around them
 * @param scale the naive error of the series, in its own unit; 0 for a constant one
 * @param members the point forecasts of each member, in the order of {@link #memberNames()}
 * @param memberNames the members that answered
 * @param reason why a fallback stands here, or what was repaired; empty when all went well
 */
public record SeriesForecast(
    String id,
    double[] mean,
    PredictiveDistribution distribution,
    double scale,
    List<double[]> members,
    List<String> memberNames,
    String reason)
    implements Serializable {}
