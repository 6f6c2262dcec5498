package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.List;
import org.gongxu.settings.Method;

/**
 * Which challengers are asked for.
 *
 * @param names of {@link Challenger}, sorted
 * @param join whether they take part in the published combination
 * @param seed the run's seed
 */
record Challenge(List<String> names, boolean join, long seed) implements Serializable {

  /** As the settings say. */
  static Challenge of(Method method) {
    return new Challenge(
        method.forecast().challengers().stream().sorted().toList(),
        method.forecast().learning().challengersJoin(),
        method.seed());
  }

  /** None. */
  static Challenge none() {
    return new Challenge(List.of(), false, 0);
  }
}
