package org.gongxu.forecasting.tramo;

/**
 * A calendar effect kept in a model, for the model card.
 *
 * @param name such as {@code spring_festival_before} or {@code trading_days}
 * @param size the coefficient, in the unit of the model: of the series, or of its natural log
 * @param tStat size ÷ standard error
 */
public record CalendarEffect(String name, double size, double tStat) {}
