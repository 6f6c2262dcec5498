package org.gongxu.forecasting.tramo;

import java.util.List;

/**
 * What TRAMO made of a series.
 *
 * @param forecast one value per period ahead, in the unit of the series
 * @param model the orders, such as {@code (0,1,1)(0,1,1)}
 * @param logs whether the model holds for the natural log of the series
 * @param outliers breaks found, by period
 * @param calendar calendar effects kept
 */
public record TramoFit(
    double[] forecast,
    String model,
    boolean logs,
    List<Outlier> outliers,
    List<CalendarEffect> calendar) {}
