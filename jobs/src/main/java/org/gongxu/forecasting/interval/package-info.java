/**
 * From rolling-origin errors to intervals and predictive draws: pooled split conformal prediction,
 * asymmetric, by step ahead and size class.
 */
package org.gongxu.forecasting.interval;
