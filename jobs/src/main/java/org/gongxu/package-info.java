/**
 * Gongxu 供需: talent supply and demand, forecast and released on a calendar.
 *
 * <p>The house, from the outside in:
 *
 * <ul>
 *   <li>{@code cli} – command line to stages to exit code; the one place that exits
 *   <li>{@code pipeline} – runs the stages in order: lock, skip, resume, summary
 *   <li>{@code stage} – what is done: ingest, panel, train, forecast, balance, advise, release
 *   <li>{@code sample} – the made-up district, generated
 *   <li>{@code lake} – the only door to Delta tables and files
 *   <li>{@code contract} – what a table promises, read from {@code schemas/}
 *   <li>{@code settings} – a site's settings as records
 *   <li>{@code forecasting} – series, models, rolling origin, intervals, reconciliation
 *   <li>{@code series} – a file of series in, a file of forecasts out
 *   <li>{@code flow} – cohorts, shrunken rates, proportional fitting, balance indicators
 *   <li>{@code quality} – employment quality, card rules, intake optimisation
 *   <li>{@code domain} – period, horizon and other words of the field
 * </ul>
 *
 * <p>Stages meet only through tables. {@code forecasting}, {@code flow}, {@code quality} and {@code
 * domain} are plain Java and know no Spark.
 */
package org.gongxu;
