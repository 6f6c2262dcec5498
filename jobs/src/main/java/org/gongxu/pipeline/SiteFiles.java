package org.gongxu.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongxu.settings.Site;
import org.gongxu.settings.SourceFiles;

/** Every file a site's run depends on. */
final class SiteFiles {

  private SiteFiles() {}

  /** Settings, key and delivered files. */
  static List<Path> of(Site site) {
    return Stream.of(
            Stream.of(site.folder().resolve("site.conf")),
            site.keyFile().stream().filter(Files::exists),
            site.sources().stream().flatMap(source -> SourceFiles.of(site, source).stream()))
        .flatMap(files -> files)
        .distinct()
        .toList();
  }
}
