package org.gongxu.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does independent work on several tables at once. Most of a small write is planning and log
 * keeping on the driver, which one table leaves to a single core.
 */
public final class Together {

  private static final int AT_ONCE = 4;

  private Together() {}

  /**
   * Does every piece of work and returns when all are done.
   *
   * @param work pieces that do not depend on each other
   * @throws RuntimeException the first failure, in the order given; the others still end first
   */
  public static void run(Collection<? extends Runnable> work) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> pieces = new ArrayList<>();
      work.forEach(piece -> pieces.add(workers.submit(piece)));
      RuntimeException first = null;
      for (Future<?> piece : pieces) {
        RuntimeException failure = failure(piece);
        first = first == null ? failure : first;
      }
      if (first != null) {
        throw first;
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static RuntimeException failure(Future<?> piece) {
    try {
      piece.get();
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("Interrupted while tables were written", e);
    } catch (ExecutionException e) {
      return e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
