package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cells;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.gongxu.quality.Label;
import org.junit.jupiter.api.Test;

class TraineeCoursesTest {

  private static final Flow FLOW =
      new Flow(
          Map.of(
              "care", Map.of("nurse", 0.5, "carer", 0.5),
              "food", Map.of("cook", 1.0)));
  private static final Cells OCCUPATIONS =
      cells("nurse", 90, 20, "carer", 20, 20, "cook", 10, 90, "pilot", 9, 1);

  @Test
  void rows_plentifulOccupation_leadsToTheScarceOneOfTheSameMajor() {
    List<Row> rows = rows();

    assertThat(column(rows, "from_occupation")).containsExactly("carer");
    assertThat(column(rows, "to_occupation")).containsExactly("nurse");
    assertThat(column(rows, "rank")).containsExactly(1);
    assertThat(column(rows, "year")).containsExactly(2029);
    assertThat(column(rows, "p_shortage")).containsExactly(1.0);
    assertThat(column(rows, "reason_zh")).containsExactly("通向紧缺职业护士（紧缺概率100%），与现有技能相近度100%");
  }

  @Test
  void rows_scarceOccupationsOwnWorkers_areToldNothing() {
    assertThat(column(rows(), "from_occupation")).doesNotContain("nurse", "cook", "pilot");
  }

  private static List<Row> rows() {
    return new TraineeCourses(
            FLOW,
            Scarcity.of(OCCUPATIONS, 0.05, 0.8),
            code -> new Label(code.equals("nurse") ? "护士" : code, code),
            5)
        .rows("r", cells("care", 90, 40, "food", 10, 40).of("r"), 2029);
  }

  private static List<Object> column(List<Row> rows, String name) {
    return Given.column("trainee_course", rows, name);
  }
}
