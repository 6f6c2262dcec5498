/**
 * Validated rows to panels: openings by cell and period, supply by school, major and year.
 *
 * <p>Only rows known by the as-of day count.
 */
package org.gongxu.stage.panel;
