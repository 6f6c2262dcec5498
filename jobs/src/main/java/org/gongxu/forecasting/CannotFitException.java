package org.gongxu.forecasting;

/** A model cannot be fitted to a history; the message is the reason kept beside the fallback. */
public final class CannotFitException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A reason in a few words, e.g. {@code needs 12 values, has 3}. */
  public CannotFitException(String reason) {
    super(reason, null, false, false);
  }

  /** A reason with the exception behind it. */
  public CannotFitException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
