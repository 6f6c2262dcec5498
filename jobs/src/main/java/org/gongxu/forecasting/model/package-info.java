/**
 * The models fitted one series at a time: recursions over {@code double[]}, no state, no chance.
 *
 * <p>Entry points are the {@link org.gongxu.forecasting.Forecaster}s; {@code EtsKernel}, {@code
 * NelderMead} and {@code SeasonalAdjustment} are what they are made of.
 */
package org.gongxu.forecasting.model;
