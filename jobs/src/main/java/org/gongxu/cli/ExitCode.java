package org.gongxu.cli;

import org.gongxu.domain.Problem;

/** What the process tells its scheduler. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** Our bug. */
  BUG(1),
  /** The command line. */
  USAGE(2),
  /** Settings or a contract. */
  SETTINGS(3),
  /** Input refused. */
  INPUT(4),
  /** Another run holds the lake. */
  LOCK(5),
  /** An audit or the disclosure gate refused. */
  GATE(6),
  /** Storage. */
  STORAGE(7),
  /** Not yet time. */
  EARLY(8);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number the process exits with. */
  public int code() {
    return code;
  }

  /** The exit code of a kind of problem. */
  static ExitCode of(Problem.Kind kind) {
    return valueOf(kind.name());
  }
}
