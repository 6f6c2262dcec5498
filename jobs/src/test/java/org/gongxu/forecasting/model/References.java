package org.gongxu.forecasting.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongxu.forecasting.Series;

/**
 * Made-up series and what other software says of them, from {@code /reference}: {@code reference.R}
 * (R's forecast 8.20) and {@code reference.py} (statsforecast 2.1.1) there made both.
 */
final class References {

  /** One line: what {@code model} says of {@code series}. */
  record Line(String series, String model, String what, double[] values) {}

  private static final List<Line> LINES =
      java.util.stream.Stream.of("r-forecast", "statsforecast")
          .flatMap(file -> read(file).stream())
          .map(cells -> new Line(cells[0], cells[1], cells[2], numbers(cells[3])))
          .toList();

  private References() {}

  /** The series of this name. */
  static Series series(String name) {
    return read("series").stream()
        .filter(cells -> cells[0].equals(name))
        .map(cells -> new Series(name, numbers(cells[2]), Integer.parseInt(cells[1])))
        .findFirst()
        .orElseThrow();
  }

  /** Every line of this kind. */
  static List<Line> all(String what) {
    return LINES.stream().filter(line -> line.what().equals(what)).toList();
  }

  /** What a model, or the one whose name begins so, says of a series. */
  static double[] of(String series, String model, String what) {
    return all(what).stream()
        .filter(line -> line.series().equals(series) && line.model().startsWith(model))
        .map(Line::values)
        .findFirst()
        .orElseThrow();
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String[]> read(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                References.class.getResourceAsStream("/reference/" + file + ".csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("series,"))
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
