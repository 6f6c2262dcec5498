/**
 * TRAMO (regression with ARIMA errors, JDemetra+ 3.5.0) as a forecaster: logs or levels, ARIMA
 * orders, outliers, trading days and the Spring Festival are found by the data.
 */
package org.gongxu.forecasting.tramo;
