package org.gongxu.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site: who is forecast for, with which code systems, from which files, by which method.
 *
 * @param folder folder that holds {@code site.conf}; sources are relative to it
 * @param id short name, used in release ids
 * @param nameZh name as readers see it, Chinese
 * @param nameEn name as readers see it, English
 * @param madeUp whether its data are made up, which every page and table then says
 * @param zone time zone of the site's calendar
 * @param currency ISO code of money columns
 * @param asOf day the site stands at unless the command line names another
 * @param programmeYears years of the longest programme; of majors that name none
 * @param homeRegions region codes that count as local
 * @param codeSystems name of the code system by kind of code
 * @param keyFile file of the pseudonym key; empty where no source holds persons
 * @param generated how its files are made up where they are; empty for delivered files
 * @param sources what is delivered
 * @param method how it is worked on
 */
public record Site(
    Path folder,
    String id,
    String nameZh,
    String nameEn,
    boolean madeUp,
    ZoneId zone,
    String currency,
    Optional<LocalDate> asOf,
    int programmeYears,
    List<String> homeRegions,
    Map<String, String> codeSystems,
    Optional<Path> keyFile,
    Optional<Generated> generated,
    List<Source> sources,
    Method method) {

  /**
   * How a made-up site's files are made.
   *
   * @param scale districts
   * @param seed everything drawn depends on it
   */
  public record Generated(int scale, long seed) {}

  /** Whether any source feeds a table. */
  public boolean delivers(String table) {
    return sources.stream().anyMatch(source -> source.table().equals(table));
  }
}
