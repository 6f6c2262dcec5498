package org.gongxu.forecasting.tramo;

/**
 * A break found in a history, for the model card.
 *
 * @param kind AO one period, LS level shift from then on, TC a shock that fades by 0.7 a period
 * @param periodIndex the first period it touches, 0 being the oldest of the series
 * @param size in the unit of the model: of the series, or of its natural log
 * @param tStat size ÷ standard error
 */
public record Outlier(String kind, int periodIndex, double size, double tStat) {}
