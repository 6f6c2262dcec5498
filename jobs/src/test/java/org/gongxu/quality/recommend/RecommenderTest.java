package org.gongxu.quality.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Card;
import org.junit.jupiter.api.Test;

class RecommenderTest {

  @Test
  void majors_shortageTheSchoolIsNearTo_comesFirstAndSaturatedNever() {
    List<Recommendation> lines =
        Recommender.majors(
            List.of(
                new MajorOutlook("distant", 0.9, 50, 0, false),
                new MajorOutlook("near", 0.8, 40, 0.6, false),
                new MajorOutlook("crowded", 1, 90, 1, true),
                new MajorOutlook("surplus", 0.1, -20, 1, false)),
            5);

    assertThat(lines).extracting(Recommendation::target).containsExactly("near", "distant");
    assertThat(lines.get(0).reason().zh()).isEqualTo("供不应求概率80%，缺口中位数40人，与现有专业去向相近度60%");
    assertThat(lines.get(0).reason().en())
        .isEqualTo("shortage 80%, median gap 40, 60% of its jobs in common with a major here");
  }

  @Test
  void programmes_openingsOfAnEnterprise_areMatchedUpToWhatIsTrained() {
    List<Recommendation> lines =
        Recommender.programmes(
            Map.of("welder", 10.0, "fitter", 5.0),
            List.of(
                new TrainedFor("s1", "m", 100, Map.of("welder", 0.5, "fitter", 0.02), Card.GREEN),
                new TrainedFor("s2", "m", 10, Map.of("fitter", 0.3), Card.GREY),
                new TrainedFor("s3", "m", 100, Map.of("welder", 0.9), Card.RED),
                new TrainedFor("s4", "m", 100, Map.of("cook", 0.9), Card.GREEN)),
            RecommenderTest::code,
            5);

    assertThat(lines).extracting(Recommendation::target).containsExactly("s1/m", "s2/m");
    assertThat(lines.get(0).score()).isEqualTo(12);
    assertThat(lines).extracting(Recommendation::by).containsExactly("welder", "fitter");
    assertThat(lines.get(0).reason().zh()).isEqualTo("每年约可满足12.0个岗位，主要为职业welder；绿牌");
    assertThat(lines.get(0).reason().en())
        .isEqualTo("could fill about 12.0 openings a year, mostly welder; card green");
  }

  @Test
  void courses_shortAndNearToScarceWork_comeFirst() {
    List<Recommendation> lines =
        Recommender.courses(
            List.of(
                new Course("long", "welder", 16),
                new Course("short", "welder", 4),
                new Course("plenty", "cook", 2),
                new Course("foreign", "pilot", 2)),
            Map.of("welder", 0.9, "cook", 0.2, "pilot", 0.95),
            Map.of("welder", 0.5, "cook", 1.0),
            RecommenderTest::code,
            5);

    assertThat(lines).extracting(Recommendation::target).containsExactly("short", "long");
    assertThat(lines.get(0).reason().zh()).endsWith("相近度50%，学时4周");
    assertThat(lines).extracting(Recommendation::rank).containsExactly(1, 2);
  }

  @Test
  void ranked_equalScores_fallsBackToTheCodeAndKeepsTheMost() {
    List<Recommendation> lines =
        Recommender.majors(
            List.of(
                new MajorOutlook("b", 0.9, 1, 0, false),
                new MajorOutlook("a", 0.9, 1, 0, false),
                new MajorOutlook("c", 0.9, 1, 0, false)),
            2);

    assertThat(lines).extracting(Recommendation::target).containsExactly("a", "b");
  }

  @Test
  void courses_lengthUnknown_costsNothingAndIsNotTold() {
    List<Recommendation> lines =
        Recommender.courses(
            List.of(new Course("welder", "welder", null)),
            Map.of("welder", 0.9),
            Map.of("welder", 0.5),
            occupation -> new Label("焊工", "Welder"),
            5);

    assertThat(lines.get(0).score()).isEqualTo(0.45);
    assertThat(lines.get(0).reason())
        .isEqualTo(
            new Label(
                "通向紧缺职业焊工（紧缺概率90%），与现有技能相近度50%",
                "leads to Welder (shortage 90%), 50% alike to your skills"));
    assertThatThrownBy(() -> new Course("none", "welder", 0))
        .hasMessage("Invalid course none: 0 weeks");
  }

  private static Label code(String occupation) {
    return new Label(occupation, occupation);
  }
}
