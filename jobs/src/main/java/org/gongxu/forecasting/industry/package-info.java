/**
 * The regression per key industry: one linear model pooled over its occupations and regions.
 *
 * <p>Its rows are also what MLlib fits for the model card; both solve the same least squares.
 */
package org.gongxu.forecasting.industry;
