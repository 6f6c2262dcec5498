package org.gongxu.quality.intake;

import org.gongxu.quality.Label;

/**
 * Constraints that cannot all be met.
 *
 * @param where the programme (school/major) or the shared limit
 * @param reason which bounds clash, with their numbers
 */
public record Clash(String where, Label reason) {}
