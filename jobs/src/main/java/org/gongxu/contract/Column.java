package org.gongxu.contract;

import java.util.List;
import java.util.Optional;

/**
 * What a table promises of one column.
 *
 * @param name column name, English
 * @param zh Chinese name, as readers see it
 * @param en English name, as readers see it
 * @param type physical type
 * @param required whether null is a violation
 * @param privacy {@code public}, {@code internal}, {@code organisation}, {@code restricted} or
 *     {@code person}
 * @param delivered whether a source delivers it (the pipeline adds the others)
 * @param meaning unit and meaning in words
 * @param limits what its values may be
 */
public record Column(
    String name,
    String zh,
    String en,
    ColumnType type,
    boolean required,
    String privacy,
    boolean delivered,
    Meaning meaning,
    Limits limits) {

  /**
   * Unit and words of a column.
   *
   * @param description what it says beyond its name; may be empty
   * @param unit unit of measure; empty when it has none
   * @param nullMeans what null says; empty when null is not allowed
   */
  public record Meaning(String description, String unit, String nullMeans) {}

  /**
   * What values a column may hold.
   *
   * @param minimum lowest number allowed
   * @param maximum highest number allowed
   * @param pattern regular expression text must match whole
   * @param allowed the only values allowed; empty when open
   * @param codeList the code list values come from
   * @param pseudonym whether the delivered value names a person and must be replaced
   */
  public record Limits(
      Optional<Double> minimum,
      Optional<Double> maximum,
      Optional<String> pattern,
      List<String> allowed,
      Optional<String> codeList,
      boolean pseudonym) {}
}
