/**
 * Makes up a district: schools, employers, students and vacancies that never were, together with
 * the rates they were drawn from. Plain Java; the same seed gives the same bytes everywhere.
 *
 * <p>{@code world} holds what is fixed before anything is drawn, {@code demand} the openings,
 * {@code supply} the students, {@code write} the files and the damage planted in them.
 */
package org.gongxu.sample;
