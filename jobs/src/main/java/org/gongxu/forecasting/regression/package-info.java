/**
 * The regression pooled over the series of a panel, and the normal equations it is solved from.
 *
 * <p>{@link org.gongxu.forecasting.regression.NormalEquations} add up over partitions; {@link
 * org.gongxu.forecasting.regression.OrthogonalRegression} is their second pass for columns too much
 * alike; {@link org.gongxu.forecasting.regression.PooledRegression} makes rows of (series, origin,
 * step) and forecasts directly, one set of coefficients per step.
 */
package org.gongxu.forecasting.regression;
