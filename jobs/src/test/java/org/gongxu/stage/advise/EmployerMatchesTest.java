package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.quality.Label;
import org.gongxu.quality.recommend.TrainedFor;
import org.gongxu.quality.rules.Card;
import org.junit.jupiter.api.Test;

class EmployerMatchesTest {

  private static final StructType SOUGHT =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("employer", DataTypes.StringType)
          .add("occupation", DataTypes.StringType)
          .add("openings", DataTypes.LongType)
          .add("vacancies", DataTypes.LongType);

  @Test
  void rows_employerOfTwoOccupations_isMatchedByWhatGraduatesCouldFillAYear() {
    List<Row> rows = rows(sought("works", "cook", 8, 4), sought("works", "nurse", 40, 8));

    assertThat(column(rows, "school")).containsExactly("s2", "s1");
    assertThat(column(rows, "occupation")).containsExactly("nurse", "cook");
    assertThat(column(rows, "filled")).containsExactly(10.0, 4.0);
    assertThat(column(rows, "openings")).containsExactly(24.0, 24.0);
    assertThat(column(rows, "rank")).containsExactly(1, 2);
    assertThat(column(rows, "audience")).containsOnly("public");
    assertThat(column(rows, "reason_zh").get(0)).isEqualTo("每年约可满足10.0个岗位，主要为职业护士；绿牌");
  }

  @Test
  void rows_fewVacancies_areForTheEmployerAlone() {
    assertThat(column(rows(sought("shop", "cook", 8, 9)), "audience"))
        .containsOnly("employer_only");
  }

  @Test
  void rows_anotherRegionOrUntrainedWork_findsNothing() {
    Row elsewhere = Given.row(SOUGHT, "x", "works", "cook", 8L, 20L);

    assertThat(rows(elsewhere)).isEmpty();
    assertThat(rows(sought("works", "pilot", 8, 20))).isEmpty();
  }

  private static List<Row> rows(Row... sought) {
    SortedMap<String, TrainedFor> here = new TreeMap<>();
    here.put("s1/food", new TrainedFor("s1", "food", 30, Map.of("cook", 0.5), Card.GREY));
    here.put("s2/care", new TrainedFor("s2", "care", 20, Map.of("nurse", 0.5), Card.GREEN));
    SortedMap<String, SortedMap<String, TrainedFor>> trained = new TreeMap<>();
    trained.put("r", here);
    return new EmployerMatches(
            new Trained(trained),
            code -> new Label(code.equals("nurse") ? "护士" : code, code),
            10,
            5)
        .rows(List.of(sought), 2);
  }

  private static Row sought(String employer, String occupation, long openings, long vacancies) {
    return Given.row(SOUGHT, "r", employer, occupation, openings, vacancies);
  }

  private static List<Object> column(List<Row> rows, String name) {
    return Given.column("employer_match", rows, name);
  }
}
