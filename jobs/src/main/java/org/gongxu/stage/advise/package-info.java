/**
 * Judges majors and advises: employment quality, cards and lists, intake, order classes. Reads
 * panels, forecasts and the balance; the statistics are those of {@code quality}.
 */
package org.gongxu.stage.advise;
