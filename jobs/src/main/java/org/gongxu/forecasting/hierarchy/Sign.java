package org.gongxu.forecasting.hierarchy;

/** What the values of a hierarchy may be. */
public enum Sign {
  /** Any number. */
  ANY,
  /** Counts: zero or more. */
  NON_NEGATIVE
}
