package org.gongxu.sample;

import java.util.List;
import org.gongxu.sample.write.WrittenFile;

/**
 * What one generation left behind.
 *
 * @param files every file written, in the order of writing
 * @param vacancies rows of the hiring files that are whole, agency doubles and reposts included
 * @param students persons in at least one school year
 * @param graduates persons who left with the certificate
 * @param dirtyRows damaged rows planted, all listed in {@code truth/dirty_rows.csv}
 */
public record SampleSummary(
    List<WrittenFile> files, long vacancies, long students, long graduates, long dirtyRows) {

  /** Copies the list. */
  public SampleSummary {
    files = List.copyOf(files);
  }
}
