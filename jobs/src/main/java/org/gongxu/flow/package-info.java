/**
 * The statistics of supply and balance, in plain Java on arrays of draws.
 *
 * <ul>
 *   <li>{@code rate} – rates shrunk along a chain of parents and drawn
 *   <li>{@code supply} – cohorts followed to completion, destination and return
 *   <li>{@code demand} – replacement demand and the bias of vacancies
 *   <li>{@code matrix} – from major to occupation: flow matrix and proportional fitting
 *   <li>{@code balance} – gaps, indicators, rankings, retraining and their track record
 * </ul>
 *
 * <p>Draw d of every array belongs to the same joint world.
 */
package org.gongxu.flow;
