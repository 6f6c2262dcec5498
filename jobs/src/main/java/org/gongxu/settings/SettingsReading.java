package org.gongxu.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads typed values from a HOCON file and gathers every problem with its line. */
final class SettingsReading {

  private final Config config;
  private final String prefix;
  private final List<String> problems;

  SettingsReading(Config config, String prefix, List<String> problems) {
    this.config = config;
    this.prefix = prefix;
    this.problems = problems;
  }

  SettingsReading child(String path) {
    Config inner = read(path, config::getConfig, ConfigFactory.empty());
    return new SettingsReading(inner, prefix + path + ".", problems);
  }

  List<SettingsReading> children(String path) {
    if (!config.hasPath(path)) {
      return List.of();
    }
    List<SettingsReading> children = new ArrayList<>();
    List<? extends Config> configs = read(path, config::getConfigList, List.<Config>of());
    for (int i = 0; i < configs.size(); i++) {
      children.add(
          new SettingsReading(configs.get(i), prefix + path + "[" + (i + 1) + "].", problems));
    }
    return children;
  }

  boolean has(String path) {
    return config.hasPath(path);
  }

  String text(String path) {
    return read(path, config::getString, "");
  }

  Optional<String> optionalText(String path) {
    return has(path) ? Optional.of(text(path)) : Optional.empty();
  }

  boolean flag(String path) {
    return read(path, config::getBoolean, false);
  }

  List<String> texts(String path) {
    return has(path) ? read(path, config::getStringList, List.<String>of()) : List.of();
  }

  long number(String path) {
    return read(path, config::getLong, 0L);
  }

  int integer(String path, int least, int most) {
    int value = read(path, config::getInt, least);
    if (value < least || value > most) {
      problem(path, "must be " + least + " to " + most + ", was " + value);
    }
    return value;
  }

  double share(String path) {
    double value = read(path, config::getDouble, 0.0);
    if (!(value >= 0 && value <= 1)) {
      problem(path, "must be 0 to 1, was " + value);
    }
    return value;
  }

  /** A share that may not reach 1. */
  double share(String path, double most) {
    double value = read(path, config::getDouble, 0.0);
    if (!(value >= 0 && value <= most)) {
      problem(path, "must be 0 to " + most + ", was " + value);
    }
    return value;
  }

  /** A 10 % and a 90 % quantile: one value twice, or both above 0, ascending and below the top. */
  List<Double> interval(String path, int top) {
    List<Double> ends = read(path, config::getDoubleList, List.<Double>of());
    boolean isKnown = ends.size() == 2 && ends.get(0).equals(ends.get(1));
    boolean isFixed = isKnown && ends.get(0) >= 0 && ends.get(0) < top;
    boolean isDrawn =
        ends.size() == 2 && ends.get(0) > 0 && ends.get(0) < ends.get(1) && ends.get(1) < top;
    if (!isFixed && !isDrawn) {
      problem(
          path,
          "must be one number twice, 0 or more, or two above 0, ascending; below "
              + top
              + "; was "
              + ends);
      return List.of(0.0, 0.0);
    }
    return ends;
  }

  /** A number of 0 or more. */
  double amount(String path) {
    double value = read(path, config::getDouble, 0.0);
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      problem(path, "must be 0 or more, was " + value);
    }
    return value;
  }

  List<Double> shares(String path, int count) {
    List<Double> values = read(path, config::getDoubleList, List.<Double>of());
    if (values.size() != count || values.stream().anyMatch(value -> value < 0 || value > 1)) {
      problem(path, "must be " + count + " numbers from 0 to 1, was " + values);
    }
    return values;
  }

  /** A value one of the converter's; its exceptions become problems. */
  <T> T converted(String path, Function<String, T> converter, T otherwise, String expected) {
    String text = text(path);
    try {
      return converter.apply(text);
    } catch (RuntimeException e) {
      problem(path, "must be " + expected + ", was " + text);
      return otherwise;
    }
  }

  Map<String, String> map(String path) {
    Map<String, String> map = new TreeMap<>();
    if (has(path)) {
      ConfigObject object = read(path, config::getObject, null);
      if (object != null) {
        object.forEach((key, value) -> map.put(key, String.valueOf(value.unwrapped())));
      }
    }
    return map;
  }

  Map<String, Map<String, String>> maps(String path) {
    Map<String, Map<String, String>> maps = new TreeMap<>();
    if (has(path)) {
      SettingsReading inner = child(path);
      for (String key : inner.config.root().keySet()) {
        maps.put(key, inner.map(com.typesafe.config.ConfigUtil.quoteString(key)));
      }
    }
    return maps;
  }

  void problem(String path, String what) {
    problems.add(prefix + path + " " + what + line(path));
  }

  private String line(String path) {
    Optional<ConfigOrigin> origin =
        has(path)
            ? Optional.of(config.getValue(path)).map(ConfigValue::origin)
            : Optional.of(config.origin());
    return origin
        .filter(at -> at.lineNumber() > 0)
        .map(at -> " (line " + at.lineNumber() + ")")
        .orElse("");
  }

  private <T> T read(String path, Function<String, T> getter, T otherwise) {
    try {
      return getter.apply(path);
    } catch (ConfigException.Missing e) {
      problems.add(prefix + path + " is missing" + line(path));
    } catch (ConfigException e) {
      problem(path, "cannot be read: " + e.getMessage().replaceFirst("^.*?: ", ""));
    }
    return otherwise;
  }
}
