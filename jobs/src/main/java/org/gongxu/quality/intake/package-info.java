/** Intake advice: how many places per school, major and year, all schools solved together. */
package org.gongxu.quality.intake;
