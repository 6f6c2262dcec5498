package org.gongxu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.gongxu.domain.Problem;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private final Set<Integer> done = new ConcurrentSkipListSet<>();

  @Test
  void run_morePiecesThanWorkers_doesEachOnce() {
    Together.run(
        IntStream.range(0, 20).<Runnable>mapToObj(piece -> () -> done.add(piece)).toList());

    assertThat(done).hasSize(20);
  }

  @Test
  void run_twoFailures_throwsTheFirstGivenAndDoesTheRest() {
    List<Runnable> work =
        List.of(
            () -> done.add(1),
            () -> {
              throw new Problem(Problem.Kind.STORAGE, "first");
            },
            () -> {
              throw new IllegalStateException("second");
            },
            () -> done.add(4));

    assertThatThrownBy(() -> Together.run(work)).isInstanceOf(Problem.class).hasMessage("first");
    assertThat(done).containsExactly(1, 4);
  }
}
