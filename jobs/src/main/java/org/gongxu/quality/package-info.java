/**
 * Employment quality, cards, lists and advice: from counts of graduates and joint forecast draws to
 * verdicts that carry their evidence. Plain Java.
 *
 * <ul>
 *   <li>{@code status} employment status and quality per school, major, cohort and survey wave
 *   <li>{@code rules} the versioned rule tables that turn quality and balance into a verdict
 *   <li>{@code card} cards, lists, what would change a card, proposed majors, saturation
 *   <li>{@code intake} intake advice, all schools solved together
 *   <li>{@code order} pairs of employer and programme for order classes
 *   <li>{@code recommend} ranked lists for schools, enterprises and trainees
 *   <li>{@code track} what became of past cards and advice
 *   <li>{@code fit} how the majors offered cover the key industries
 * </ul>
 */
package org.gongxu.quality;
