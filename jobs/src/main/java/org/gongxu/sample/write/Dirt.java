package org.gongxu.sample.write;

import java.util.List;
import java.util.function.Consumer;
import org.gongxu.sample.world.Draws;

/**
 * The damage of one file.
 *
 * @param damages kinds to go through in turn; none leaves the file clean
 * @param draws where the damaged rows go
 * @param log told of every damaged row
 */
record Dirt(List<Damage> damages, Draws draws, Consumer<DirtyRow> log) {}
