package org.gongxu.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongxu.domain.Problem;

/** Reads {@code site.conf} over {@code reference.conf}; names every problem at once. */
public final class SiteReader {

  private SiteReader() {}

  /**
   * Reads a site.
   *
   * @param folder folder that holds {@code site.conf}
   * @param overrides a settings file laid over the site's, if any
   * @throws Problem naming every problem with its line
   */
  public static Site read(Path folder, Optional<Path> overrides) {
    Path file = folder.resolve("site.conf");
    if (!Files.isRegularFile(file)) {
      throw new Problem(
          Problem.Kind.SETTINGS,
          "Cannot read the site: no file "
              + file
              + "; name a folder that holds site.conf with --site");
    }
    Config config = parse(file);
    if (overrides.isPresent()) {
      config = parse(overrides.get()).withFallback(config);
    }
    config =
        config
            .withFallback(ConfigFactory.parseResources(SiteReader.class, "/reference.conf"))
            .resolve();
    List<String> problems = new ArrayList<>();
    Site site = site(folder, new SettingsReading(config, "", problems));
    if (!problems.isEmpty()) {
      throw new Problem(
          Problem.Kind.SETTINGS,
          problems.size()
              + (problems.size() == 1 ? " problem in " : " problems in ")
              + file
              + ":\n  - "
              + String.join("\n  - ", problems));
    }
    return site;
  }

  private static Site.Generated generated(SettingsReading generated) {
    return new Site.Generated(generated.integer("scale", 1, 500), generated.number("seed"));
  }

  private static Config parse(Path file) {
    try {
      return ConfigFactory.parseFile(
          file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
    } catch (ConfigException e) {
      throw new Problem(Problem.Kind.SETTINGS, "Cannot read settings: " + e.getMessage(), e);
    }
  }

  private static Site site(Path folder, SettingsReading all) {
    SettingsReading site = all.child("site");
    String id = site.text("id");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      site.problem("id", "must be lower-case letters, digits and hyphens, was '" + id + "'");
    }
    SettingsReading name = site.child("name");
    return new Site(
        folder,
        id,
        name.text("zh"),
        name.text("en"),
        site.flag("made-up"),
        site.converted("time-zone", ZoneId::of, ZoneOffset.UTC, "a time zone"),
        site.text("currency"),
        site.has("as-of")
            ? Optional.of(
                site.converted("as-of", LocalDate::parse, LocalDate.EPOCH, "a date (2026-01-15)"))
            : Optional.empty(),
        site.integer("programme-years", 1, 8),
        site.texts("home-regions"),
        site.map("code-systems"),
        all.has("pseudonym.key-file")
            ? Optional.of(folder.resolve(all.child("pseudonym").text("key-file")))
            : Optional.empty(),
        site.has("generated") ? Optional.of(generated(site.child("generated"))) : Optional.empty(),
        all.children("sources").stream().map(SourceReader::read).toList(),
        MethodReader.read(all.child("gongxu")));
  }
}
