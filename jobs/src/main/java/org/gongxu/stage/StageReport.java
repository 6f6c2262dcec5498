package org.gongxu.stage;

import java.util.List;

/**
 * What a stage tells a person at the end of the run.
 *
 * @param headlines lines in reading order; no person's data
 */
public record StageReport(List<String> headlines) {}
