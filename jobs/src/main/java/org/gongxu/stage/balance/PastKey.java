package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.Comparator;
import org.gongxu.domain.RegionYear;

/**
 * A region and year as seen from a past origin.
 *
 * @param origin the last period known
 * @param at region and year
 * @param ahead years after the last one known whole, 1 or more
 */
record PastKey(String origin, RegionYear at, int ahead)
    implements Comparable<PastKey>, Serializable {

  private static final Comparator<PastKey> ORDER =
      Comparator.comparing(PastKey::origin)
          .thenComparing(PastKey::at)
          .thenComparing(PastKey::ahead);

  @Override
  public int compareTo(PastKey other) {
    return ORDER.compare(this, other);
  }
}
