/** Weighting members by their pooled rolling-origin errors, shrunk half-way to equal weights. */
package org.gongxu.forecasting.combine;
