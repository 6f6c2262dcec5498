package org.gongxu.stage;

/**
 * One step of the pipeline: reads tables, writes tables, and meets other stages only through them.
 */
public interface Stage {

  /** Its name on the command line. */
  String name();

  /** What it does, in a line of {@code --help}. */
  String purpose();

  /**
   * Does its work.
   *
   * @param context session, lake, site and run
   * @return what a person should hear at the end of the run
   * @throws org.gongxu.domain.Problem when the reader of the message can mend it
   */
  StageReport run(StageContext context);
}
