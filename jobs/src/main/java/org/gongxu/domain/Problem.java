package org.gongxu.domain;

/**
 * A problem the reader of the message can mend: wrong settings, refused input, a lock held.
 * Anything else that is thrown is our bug.
 */
public class Problem extends RuntimeException {

  private final Kind kind;

  /** What sort of problem it is; decides the exit code. */
  public enum Kind {
    /** The command line. */
    USAGE,
    /** A settings file or a contract. */
    SETTINGS,
    /** Delivered files. */
    INPUT,
    /** Another run holds the lake. */
    LOCK,
    /** An audit or the disclosure gate says no. */
    GATE,
    /** Files and tables cannot be read or written. */
    STORAGE,
    /** The embargo has not ended. */
    EARLY
  }

  /**
   * A problem without a cause worth showing.
   *
   * @param kind decides the exit code
   * @param message what, where, got, expected, next step
   */
  public Problem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * A problem with the exception that revealed it.
   *
   * @param kind decides the exit code
   * @param message what, where, got, expected, next step
   * @param cause the exception below
   */
  public Problem(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** The sort of problem. */
  public Kind kind() {
    return kind;
  }
}
