package org.gongxu.forecasting.hierarchy;

/**
 * Coherent forecasts.
 *
 * @param values node × column; each aggregate is the sum of its bottom series
 * @param adjustment node × column: value less base forecast
 */
public record Reconciled(double[][] values, double[][] adjustment) {}
