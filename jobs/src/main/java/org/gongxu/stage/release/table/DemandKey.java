package org.gongxu.stage.release.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What openings are counted by.
 *
 * @param dimension {@code key_industry} or {@code occupation}
 * @param code code in that dimension, or all key industries together
 * @param region region, or all together
 * @param period period as text; empty while it does not matter
 * @param measure {@link #OPENINGS} or {@link #ENTRY}
 */
record DemandKey(String dimension, String code, String region, String period, String measure) {

  /** All openings. */
  static final String OPENINGS = "openings";

  /** Openings open to school leavers. */
  static final String ENTRY = "openings_entry";

  /** The dimensions published. */
  static final List<String> DIMENSIONS = List.of("key_industry", "occupation");

  /** The keys a cell of a region adds to: itself and every whole it is part of, no period yet. */
  static List<DemandKey> of(String dimension, String code, String region) {
    List<DemandKey> keys = new ArrayList<>();
    LinkedHashSet<String> codes = new LinkedHashSet<>(List.of(code));
    if (dimension.equals("key_industry")) {
      codes.add(ReleaseInputs.ALL);
    }
    for (String at : codes) {
      for (String where : new LinkedHashSet<>(List.of(region, ReleaseInputs.ALL))) {
        keys.add(new DemandKey(dimension, at, where, "", OPENINGS));
        keys.add(new DemandKey(dimension, at, where, "", ENTRY));
      }
    }
    return keys;
  }

  /** The same at a period. */
  DemandKey at(String when) {
    return new DemandKey(dimension, code, region, when, measure);
  }

  /** The same of another measure. */
  DemandKey of(String other) {
    return new DemandKey(dimension, code, region, period, other);
  }

  /** What is counted, whatever the period and measure. */
  String place() {
    return String.join("|", dimension, code, region);
  }

  /** Its words in order. */
  String[] words() {
    return new String[] {dimension, code, region, period, measure};
  }

  /** The key of such words. */
  static DemandKey ofWords(List<String> words) {
    return new DemandKey(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4));
  }
}
