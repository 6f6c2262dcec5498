package org.gongxu.stage.ingest;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongxu.contract.ColumnType;

/** Turns a cell's text into a typed value, or nothing when it is not one. */
final class CellParser implements Serializable {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]+)?");

  private final String datePattern;
  private transient DateTimeFormatter dates;

  /**
   * A parser of one source's cells.
   *
   * @param datePattern pattern of dates; a month without a day means its first
   */
  CellParser(String datePattern) {
    this.datePattern = datePattern;
  }

  /** The typed value, or empty when the text is no such value. */
  Optional<Object> parse(String text, ColumnType type) {
    return switch (type) {
      case STRING -> Optional.of(text);
      case INT -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
      case BIGINT -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE).map(Long::longValue);
      case DOUBLE ->
          DECIMAL.matcher(text).matches()
              ? Optional.of(Double.parseDouble(text))
              : Optional.empty();
      case BOOLEAN ->
          switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
          };
      case DATE -> date(text).map(day -> day);
      case DRAWS -> throw new IllegalArgumentException("No source delivers draws");
    };
  }

  private static Optional<Long> whole(String text, long least, long most) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    long value = Long.parseLong(text);
    return value < least || value > most ? Optional.empty() : Optional.of(value);
  }

  private Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, formatter()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private DateTimeFormatter formatter() {
    if (dates == null) {
      DateTimeFormatterBuilder builder =
          new DateTimeFormatterBuilder().appendPattern(datePattern.replace('y', 'u'));
      if (!datePattern.contains("d")) {
        builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
      }
      dates = builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
    return dates;
  }
}
