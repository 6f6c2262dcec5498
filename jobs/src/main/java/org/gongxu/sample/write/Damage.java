package org.gongxu.sample.write;

import java.util.function.UnaryOperator;

/**
 * One named way to spoil a row.
 *
 * @param kind name of the damage
 * @param rule rule id that should find it
 * @param spoil makes the damaged row from a copy of a whole one
 */
public record Damage(String kind, String rule, UnaryOperator<String[]> spoil) {}
