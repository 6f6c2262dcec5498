package org.gongxu.sample.write;

/**
 * A damaged row that was planted.
 *
 * @param file path below the output folder
 * @param line line of the file, the header is line 1
 * @param kind what was done to it
 * @param rule rule id it should be found by
 */
public record DirtyRow(String file, long line, String kind, String rule) {}
