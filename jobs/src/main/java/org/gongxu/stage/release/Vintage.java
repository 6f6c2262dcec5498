package org.gongxu.stage.release;

import java.util.List;
import java.util.Map;
import org.gongxu.stage.release.publish.PublishedTable;
import org.gongxu.stage.release.publish.ReleaseHeader;

/**
 * One vintage of a release, whole, before anything is written.
 *
 * @param header what its rows say about it
 * @param tables released tables, the manifest last
 * @param files bytes by path within the release, all but the file of hashes
 */
record Vintage(ReleaseHeader header, List<PublishedTable> tables, Map<String, byte[]> files) {

  /** Its id. */
  String id() {
    return header.releaseId();
  }
}
