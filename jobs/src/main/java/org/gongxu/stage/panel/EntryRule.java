package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.gongxu.settings.Method;

/** Which openings a school leaver may take, by the education and experience asked. */
final class EntryRule {

  private EntryRule() {}

  /** Something is asked on record: education, experience or both. */
  static Column isAsked() {
    return col("education").isNotNull().or(col("experience_years").isNotNull());
  }

  /** All that is asked is what a school leaver has; what is not on record is not asked. */
  static Column isMet(Method.Demand demand) {
    Column education =
        coalesce(
            col("education").isin(demand.entryEducation().stream().sorted().toArray()), lit(true));
    Column experience =
        coalesce(col("experience_years").leq(demand.entryExperienceYears()), lit(true));
    return isAsked().and(education).and(experience);
  }
}
