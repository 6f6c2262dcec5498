/**
 * A panel of series in; point forecasts, intervals and scores out.
 *
 * <p>Two steps, so that the first can run anywhere: {@link
 * org.gongxu.forecasting.engine.MemberStage} fits every member to one series, at the last period
 * and at each rolling origin; {@link org.gongxu.forecasting.engine.PanelStage} takes the results of
 * all series of a panel (a key industry), fits the pooled regression, weights the members,
 * calibrates the intervals. What it learnt is {@link org.gongxu.forecasting.engine.PanelKnowledge},
 * with which series are answered one by one, again anywhere; panels of any size are learnt from
 * some thousands of their series. {@link org.gongxu.forecasting.engine.ForecastEngine} does both.
 * The order of the series, threads and partitions change no bit.
 */
package org.gongxu.forecasting.engine;
