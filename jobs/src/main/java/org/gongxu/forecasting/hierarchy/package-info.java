/**
 * Forecasts made to add up: cross-sectional and temporal hierarchies reconciled with MinT.
 *
 * <p>A {@code Hierarchy} knows which bottom series each aggregate sums, by grouping, and never
 * builds the summing matrix. An {@code ErrorCovariance} says how far to trust each forecast. A
 * {@code Reconciler} joins the two.
 */
package org.gongxu.forecasting.hierarchy;
