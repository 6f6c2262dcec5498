/** Seeded random numbers keyed by what they are for, the same bits on every machine. */
package org.gongxu.domain.random;
