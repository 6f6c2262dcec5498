package org.gongxu.flow.supply;

import org.gongxu.domain.random.Seed;

/**
 * What makes draws repeatable.
 *
 * @param seed the seed of this kind of draw
 * @param draws joint worlds, 1 or more
 */
public record DrawPlan(Seed seed, int draws) {

  /** Joint worlds where nothing else is said. */
  public static final int DEFAULT_DRAWS = 500;

  /** Checks the number. */
  public DrawPlan {
    if (draws < 1) {
      throw new IllegalArgumentException("Invalid draws: " + draws + " (1 or more)");
    }
  }

  /** The same plan for one kind of draw or one cell. */
  public DrawPlan child(String key) {
    return new DrawPlan(seed.child(key), draws);
  }
}
