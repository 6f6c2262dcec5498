package org.gongxu.forecasting.industry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.gongxu.domain.Period;

/**
 * The values of an indicator, each with the day it became known: asked for a day, it answers from
 * what had been published by then.
 */
public final class Published implements Serializable {

  private final List<Value> values;

  /**
   * One value.
   *
   * @param period the period it is of
   * @param value the value, finite
   * @param knownAt the day it became known
   */
  public record Value(Period period, double value, LocalDate knownAt) implements Serializable {}

  /**
   * An indicator.
   *
   * @param values its values in any order, all of one frequency; may be empty
   */
  public Published(List<Value> values) {
    List<Value> sorted = new ArrayList<>(values);
    sorted.sort(
        Comparator.comparing(Value::period)
            .thenComparing(Value::knownAt)
            .thenComparing(Value::value));
    this.values = List.copyOf(sorted);
  }

  /** Whether nothing was ever published. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * How the indicator stood on a day against all that was known of it: the mean of the latest
   * values that make up a period of the panel, less the mean of every value.
   *
   * @param day nothing published after it counts
   * @param months months in a period of the panel, 1 to 12
   * @return empty where nothing was known
   */
  public OptionalDouble standing(LocalDate day, int months) {
    double[] known = known(day).stream().mapToDouble(Value::value).toArray();
    if (known.length == 0) {
      return OptionalDouble.empty();
    }
    int latest = Math.max(1, months / values.get(0).period().frequency().months());
    int from = Math.max(0, known.length - latest);
    return OptionalDouble.of(mean(known, from) - mean(known, 0));
  }

  /**
   * The latest value known on a day.
   *
   * @param day nothing published after it counts
   */
  public OptionalDouble latest(LocalDate day) {
    List<Value> known = known(day);
    return known.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(known.get(known.size() - 1).value());
  }

  /**
   * The growth over a year known on a day: log(1 + latest) less log(1 + value a year before it).
   *
   * @param day nothing published after it counts
   * @return empty where either was not known
   */
  public OptionalDouble growth(LocalDate day) {
    List<Value> known = known(day);
    if (known.isEmpty()) {
      return OptionalDouble.empty();
    }
    Value last = known.get(known.size() - 1);
    Period yearBefore = last.period().plus(-last.period().frequency().perYear());
    return known.stream()
        .filter(value -> value.period().equals(yearBefore))
        .mapToDouble(value -> Math.log1p(last.value()) - Math.log1p(value.value()))
        .findFirst();
  }

  private List<Value> known(LocalDate day) {
    return values.stream().filter(value -> !value.knownAt().isAfter(day)).toList();
  }

  private static double mean(double[] values, int from) {
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      sum += values[i];
    }
    return sum / (values.length - from);
  }
}
