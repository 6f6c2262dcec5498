package org.gongxu.stage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.junit.jupiter.api.Test;

class KnownAtTest {

  @Test
  void of_dateEvent_isThatDayAndTheDelay() {
    assertThat(known("enterprise_hiring", 2, "posted_on", LocalDate.of(2025, 12, 31)))
        .isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @Test
  void of_yearEvent_isItsDayInThatYear() {
    assertThat(known("enrollment", 0, "school_year", 2025)).isEqualTo(LocalDate.of(2025, 11, 1));
    assertThat(known("enrollment_plan", 0, "intake_year", 2025))
        .isEqualTo(LocalDate.of(2025, 9, 1));
  }

  @Test
  void of_periodEvent_isItsLastDay() {
    assertThat(known("job_seekers", 0, "period", "2025Q4")).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(known("industry_employment", 20, "period", "2024"))
        .isEqualTo(LocalDate.of(2025, 1, 20));
  }

  @Test
  void of_codeList_wasAlwaysKnown() {
    assertThat(known("codes", 30, "code", "x")).isEqualTo(LocalDate.EPOCH);
  }

  private static LocalDate known(String table, int days, String column, Object value) {
    TableContract contract = Contracts.of(table);
    List<String> names = contract.delivered().stream().map(Column::name).toList();
    Object[] values = new Object[names.size()];
    values[names.indexOf(column)] = value;
    return new KnownAt(contract, days).of(values);
  }
}
