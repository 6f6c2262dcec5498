/**
 * The tournament of forecasting models and the regression of each key industry.
 *
 * <p>Series are fitted wherever there is room; all series of one key industry then meet in one
 * task, which pools, weights and scores them. That task grows with the occupations and regions of
 * one key industry, not with their number.
 */
package org.gongxu.stage.train;
