package org.gongxu.sample.supply;

/**
 * What a graduate does at a survey.
 *
 * @param destination destination in Chinese as delivered
 * @param job the work, null without work
 */
record Situation(String destination, Job job) {

  /** Employed under a contract. */
  static final String CONTRACT = "签订劳动合同";

  /** Employed otherwise. */
  static final String OTHER = "其他形式就业";

  /** Working on one's own account. */
  static final String SELF = "自主创业";

  /** Studying on. */
  static final String STUDY = "升学";

  /** In the forces. */
  static final String MILITARY = "参军入伍";

  /** Looking for work. */
  static final String SEEKING = "待就业";

  /** Not looking for work. */
  static final String NOT_SEEKING = "暂不就业";

  /** Not found out. */
  static final String UNKNOWN = "去向不明";

  /**
   * Work of a graduate.
   *
   * @param employer code of the employer, empty when elsewhere or self-employed
   * @param industry industry code
   * @param occupation occupation code
   * @param region where
   * @param related in an occupation of the major
   * @param startPay monthly pay at graduation, CNY
   */
  record Job(
      String employer,
      String industry,
      String occupation,
      String region,
      boolean related,
      double startPay) {}
}
