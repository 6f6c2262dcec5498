/**
 * What a table promises, read from {@code schemas/}: the one source of schema, validation and
 * dictionary.
 */
package org.gongxu.contract;
