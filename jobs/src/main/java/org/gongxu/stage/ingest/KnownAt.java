package org.gongxu.stage.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.gongxu.contract.Column;
import org.gongxu.contract.TableContract;
import org.gongxu.domain.Period;

/** The day a row's fact was known: its event plus the days the source says it takes. */
final class KnownAt implements Serializable {

  private final int index;
  private final String day;
  private final int afterDays;

  /**
   * The rule of a table.
   *
   * @param contract its {@code event} says when a row became a fact
   * @param afterDays days from the event to knowing it
   */
  KnownAt(TableContract contract, int afterDays) {
    String[] event = contract.event().orElse("").split(":");
    List<String> names = contract.delivered().stream().map(Column::name).toList();
    this.index = names.indexOf(event[0]);
    this.day = event.length > 1 ? event[1] : "";
    this.afterDays = afterDays;
    if (!event[0].isEmpty() && index < 0) {
      throw new IllegalStateException(contract.name() + " has no event column " + event[0]);
    }
  }

  /** The day; code lists were always known. */
  LocalDate of(Object[] values) {
    return index < 0 ? LocalDate.EPOCH : event(values[index]).plusDays(afterDays);
  }

  private LocalDate event(Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    if (value instanceof Integer year) {
      return MonthDay.parse("--" + day).atYear(year);
    }
    return Period.parse((String) value).lastDay();
  }
}
