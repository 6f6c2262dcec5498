/**
 * Supply against demand, by region and year in every joint world: one task each, from openings and
 * entrants to gaps, indicators, rankings and ways of retraining.
 */
package org.gongxu.stage.balance;
