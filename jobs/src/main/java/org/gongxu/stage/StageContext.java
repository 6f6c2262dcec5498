package org.gongxu.stage;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.gongxu.lake.Lake;
import org.gongxu.settings.Site;

/**
 * What every stage works with.
 *
 * @param spark the session
 * @param lake the site's tables
 * @param site the site
 * @param run what is being run
 * @param releases directory of the releases
 */
public record StageContext(SparkSession spark, Lake lake, Site site, RunSpec run, Path releases) {}
