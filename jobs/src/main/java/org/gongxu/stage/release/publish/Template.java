package org.gongxu.stage.release.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of the program's own, with places to fill. */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

  private Template() {}

  /** The bytes of a resource. */
  public static byte[] bytes(String resource) {
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Cannot find resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A resource with its places filled; a text put in is not searched again.
   *
   * @param resource name of a UTF-8 text
   * @param values text for every place
   * @throws IllegalStateException when a place has no text, or a text no place
   */
  public static String fill(String resource, Map<String, String> values) {
    Matcher places = PLACE.matcher(new String(bytes(resource), StandardCharsets.UTF_8));
    TreeSet<String> unused = new TreeSet<>(values.keySet());
    StringBuilder text = new StringBuilder();
    while (places.find()) {
      String value = values.get(places.group(1));
      if (value == null) {
        throw new IllegalStateException(resource + ": nothing for " + places.group());
      }
      unused.remove(places.group(1));
      places.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    if (!unused.isEmpty()) {
      throw new IllegalStateException(resource + ": no place for " + unused);
    }
    return places.appendTail(text).toString();
  }
}
