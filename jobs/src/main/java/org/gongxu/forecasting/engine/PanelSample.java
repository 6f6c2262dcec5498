package org.gongxu.forecasting.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The series a panel learns from: all of them up to {@value #LARGEST}, of a larger panel about that
 * many, drawn by a hash of their ids.
 *
 * <p>So what must be held in one place is bounded, whatever the number of series, and who is drawn
 * depends on no order, partition or chance.
 */
public final class PanelSample {

  /** Series whose errors settle weights and intervals to a few tenths of a per cent. */
  static final int LARGEST = 5_000;

  private PanelSample() {}

  /** Whether a panel of {@code size} series learns from the series of this id. */
  public static boolean includes(String id, long size) {
    return place(id) < (double) LARGEST / size;
  }

  /** A number from 0 to 1 that the id alone decides. */
  static double place(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return (crc.getValue() + 0.5) / (1L << 32);
  }

  /** What a reader is told when {@code sample} of {@code size} series were learnt from. */
  public static List<String> note(long sample, long size) {
    return sample < size
        ? List.of(
            "Scores, weights and intervals are learnt from " + sample + " of " + size + " series")
        : List.of();
  }
}
