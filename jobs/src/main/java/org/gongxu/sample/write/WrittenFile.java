package org.gongxu.sample.write;

/**
 * One file left behind.
 *
 * @param name path below the output folder, with forward slashes
 * @param rows rows below the header, damaged ones included
 * @param dirtyRows damaged rows among them
 */
public record WrittenFile(String name, long rows, long dirtyRows) {}
