package org.gongxu.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdRangesTest {

  @Test
  void of_upToOneFile_hasNoBounds() {
    IdRanges one = IdRanges.of(List.of("b", "a"), 25_000);

    assertThat(one.bounds()).isEmpty();
    assertThat(one.file("a")).isZero();
    assertThat(one.file("zz")).isZero();
  }

  @Test
  void file_fourFiles_risesWithTheIdAndSharesThemOut() {
    List<String> ids = ids(100_000);
    List<String> drawn = IntStream.range(0, 5_000).mapToObj(i -> ids.get(20 * i)).toList();

    IdRanges ranges = IdRanges.of(drawn, ids.size());

    assertThat(ranges.bounds()).hasSize(3).isSorted();
    int[] files = ids.stream().mapToInt(ranges::file).toArray();
    assertThat(files).isSorted().endsWith(3);
    for (int file = 0; file < 4; file++) {
      int wanted = file;
      assertThat(IntStream.of(files).filter(f -> f == wanted).count()).isBetween(24_000L, 26_000L);
    }
  }

  @Test
  void of_idsInAnotherOrder_givesTheSameBounds() {
    List<String> ids = ids(300);
    List<String> turned = IntStream.range(0, 300).mapToObj(i -> ids.get(299 - i)).toList();

    assertThat(IdRanges.of(turned, 90_000).bounds())
        .containsExactly(IdRanges.of(ids, 90_000).bounds());
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "s" + (1_000_000 + i)).toList();
  }
}
