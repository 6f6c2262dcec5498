package org.gongxu.stage.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.TestSite;
import org.gongxu.TestSpark;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.balance.Gap;
import org.gongxu.stage.StageContext;

/**
 * What earlier stages leave behind for a small town, written by formula: key industries, four
 * occupations each, two majors each, two schools, draws in a fan.
 */
final class MadeUpLake {

  /** Draws a cell. */
  static final int DRAWS = 40;

  private static final String REGION = "530102";
  private static final LocalDate KNOWN = LocalDate.of(2025, 12, 1);

  private final StageContext context;
  private final int industries;

  MadeUpLake(Path folder, int industries) {
    this.context = new TestSite(folder.resolve("town")).context();
    this.industries = industries;
  }

  StageContext context() {
    return context;
  }

  /** Writes every table. */
  MadeUpLake all() {
    codes();
    ingest();
    demand();
    models();
    supply();
    balance(1.0);
    return this;
  }

  void codes() {
    List<Row> rows = new ArrayList<>();
    rows.add(code("region", REGION, "示例区", "Sample district", null));
    for (int i = 0; i < industries; i++) {
      rows.add(code("key_industry", "k" + i, "重点产业" + i, "Key industry " + i, null));
      for (int o = 0; o < 4; o++) {
        String code = "6-" + i + "-" + o;
        rows.add(code("occupation", code, "示例职业" + i + o + "工", "Sample trade " + i + o, null));
      }
      for (int m = 0; m < 2; m++) {
        rows.add(code("major", "7" + i + m, "示例专业" + i + m, null, m == 0 ? 3 : 2));
      }
    }
    rows.add(code("school", "S1", "=示例一校", "School one", null));
    rows.add(code("school", "S2", "示例二校", "School two", null));
    write("codes", rows);
  }

  private static Row code(String list, String code, String zh, String en, Integer years) {
    return RowFactory.create(list, code, zh, en, null, years, KNOWN, "codes.csv", 2);
  }

  void ingest() {
    write(
        "ingest_counts",
        List.of(
            RowFactory.create("enterprise_hiring", "hiring-2024.csv", 1000L, 960L, 30L, 10L),
            RowFactory.create("enterprise_hiring", "hiring-2025.csv", 500L, 495L, 5L, 0L)));
    write(
        "violations",
        List.of(
            RowFactory.create(
                "enterprise_hiring", "hiring-2024.csv", 7, "required:openings", "***"),
            RowFactory.create(
                "enterprise_hiring",
                "hiring-2025.csv",
                9,
                "code:region,required:openings",
                "***")));
  }

  void demand() {
    List<Row> observed = new ArrayList<>();
    List<Row> ahead = new ArrayList<>();
    Period first = Period.of(Frequency.QUARTER, 2021, 1);
    for (int i = 0; i < industries; i++) {
      for (int o = 0; o < 4; o++) {
        for (int t = 0; t < 36; t++) {
          String period = first.plus(t).toString();
          double level = 200 + 40 * i + 25 * o + 2 * t + 30 * Math.sin(t * Math.PI / 2 + i);
          if (t < 20) {
            long count = Math.round(level);
            observed.add(
                RowFactory.create(
                    "k" + i,
                    "10" + i,
                    "6-" + i + "-" + o,
                    REGION,
                    period,
                    count,
                    count / 2,
                    count,
                    9L,
                    0L,
                    0L,
                    4000.0));
          } else {
            ahead.add(
                RowFactory.create(
                    "k" + i,
                    "10" + i,
                    "6-" + i + "-" + o,
                    REGION,
                    period,
                    t - 19,
                    level,
                    level,
                    0.5,
                    fan(level, 0.03 * (t - 17), o),
                    null));
          }
        }
      }
    }
    write("demand_panel", observed);
    write("demand_forecast", ahead);
  }

  void models() {
    List<Row> cards = new ArrayList<>();
    List<Row> scores = new ArrayList<>();
    List<Row> terms = new ArrayList<>();
    for (int i = 0; i < industries; i++) {
      boolean better = i % 3 != 2;
      double mase = better ? 0.84 : 1.07;
      cards.add(
          TableRow.of("model_card")
              .set("key_industry", "k" + i)
              .set("series", 4L)
              .set("training_rows", 310L)
              .set("origins", 4)
              .set("published", "weighted")
              .set("mase_published", mase)
              .set("mase_naive", 1.0)
              .set("beats_naive", better)
              .set("mase_regression", 0.9)
              .set("weight_regression", 0.25)
              .set("coverage_80", 0.79)
              .set("coverage_95", 0.95)
              .set("reason_zh", "六个模型加权")
              .set("reason_en", "six models weighted")
              .set("miss_80", 0.2)
              .set("miss_95", 0.05)
              .build());
      scores.add(RowFactory.create("k" + i, "theta", mase + 0.05, mase + 0.05, 64L, 0.4));
      scores.add(RowFactory.create("k" + i, "seasonal_naive", 1.0, 1.0, 64L, 0.6));
      terms.add(RowFactory.create("k" + i, "step", -0.0123456, 0.004));
    }
    write("model_card", cards);
    write("model_score", scores);
    write("model_coefficient", terms);
  }

  void supply() {
    List<Row> observed = new ArrayList<>();
    List<Row> ahead = new ArrayList<>();
    List<Row> flows = new ArrayList<>();
    for (int i = 0; i < industries; i++) {
      for (int m = 0; m < 2; m++) {
        String major = "7" + i + m;
        flows.add(RowFactory.create(major, "6-" + i + "-0", 0.7, 0.6, 0.8, 13L, 0.2, "observed"));
        flows.add(RowFactory.create(major, "6-" + i + "-1", 0.3, 0.2, 0.4, 2L, 0.2, "observed"));
        for (String school : List.of("S1", "S2")) {
          for (int year = 2023; year < 2026; year++) {
            observed.add(RowFactory.create(school, major, year, 60L + 10 * i, "enrollment"));
          }
          for (int year = 2026; year < 2030; year++) {
            double level = 60 + 10 * i + 4 * (year - 2026);
            String basis = year < 2028 || school.equals("S1") ? "enrolled" : "planned";
            ahead.add(
                TableRow.of("supply_forecast")
                    .set("school", school)
                    .set("major", major)
                    .set("year", year)
                    .set("basis", basis)
                    .set("completions_mean", level)
                    .set("entrants_mean", level * 0.6)
                    .set("further_study_rate", 0.25)
                    .set("local_rate", 0.8)
                    .set("completions", fan(level, 0.1, m))
                    .set("entrants", fan(level * 0.6, 0.2, m))
                    .build());
          }
        }
      }
    }
    write("supply_panel", observed);
    write("supply_forecast", ahead);
    write("flow_matrix", flows);
  }

  /** What the balance tells; {@code size} moves demand. */
  void balance(double size) {
    List<Row> occupations = new ArrayList<>();
    List<Row> majors = new ArrayList<>();
    List<Row> ranking = new ArrayList<>();
    for (int year = 2026; year < 2030; year++) {
      for (int i = 0; i < industries; i++) {
        for (int o = 0; o < 4; o++) {
          Gap gap = gap(size * (120 + 30 * i - 45 * o), 90, i, o);
          String code = "6-" + i + "-" + o;
          occupations.add(
              told("occupation_balance", year, gap)
                  .set("occupation", code)
                  .set("initial_state", "unknown")
                  .set("tightness_class", "X")
                  .build());
          ranking.add(ranked(year, code, gap, i * 4 + o + 1));
        }
        for (int m = 0; m < 2; m++) {
          majors.add(
              told("major_balance", year, gap(size * (150 - 60 * m), 80 + 12 * i, i, m))
                  .set("major", "7" + i + m)
                  .set("intake_year", year - 3)
                  .build());
        }
      }
    }
    write("occupation_balance", occupations);
    write("major_balance", majors);
    write("shortage_ranking", ranking);
  }

  private static Gap gap(double demand, double supply, int turn, int other) {
    return Gap.of(
        plain(fan(Math.max(demand, 5), 0.2, other)),
        plain(fan(supply, 0.15, turn)),
        new Gap.Threshold(0.05, 0.8));
  }

  private static double[] plain(Double[] draws) {
    return java.util.Arrays.stream(draws).mapToDouble(Double::doubleValue).toArray();
  }

  private static TableRow told(String table, int year, Gap gap) {
    TableRow row = TableRow.of(table).set("region", REGION).set("year", year);
    figures(row, "demand", gap.demand());
    figures(row, "supply", gap.supply());
    figures(row, "gap", gap.gap());
    return row.set("p_shortage", gap.shortage())
        .set("p_surplus", gap.surplus())
        .set("verdict", word(gap));
  }

  private static void figures(TableRow row, String what, DrawSummary summary) {
    row.set(what + "_mean", summary.mean())
        .set(what + "_p10", summary.p10())
        .set(what + "_p50", summary.p50())
        .set(what + "_p90", summary.p90());
  }

  private static Row ranked(int year, String occupation, Gap gap, int rank) {
    return TableRow.of("shortage_ranking")
        .set("release_id", "2026Q1")
        .set("region", REGION)
        .set("year", year)
        .set("rank", rank)
        .set("absolute_rank", rank)
        .set("occupation", occupation)
        .set("gap_p10", gap.gap().p10())
        .set("gap_p50", gap.gap().p50())
        .set("gap_p90", gap.gap().p90())
        .set("relative_gap_p10", gap.gap().p10() / gap.demand().mean())
        .set("relative_gap_p90", gap.gap().p90() / gap.demand().mean())
        .set("p_shortage", gap.shortage())
        .set("verdict", word(gap))
        .build();
  }

  private static String word(Gap gap) {
    return switch (gap.verdict()) {
      case SHORTAGE -> "shortage";
      case SURPLUS -> "surplus";
      case BALANCE -> "balanced";
      case UNCERTAIN -> "unclear";
    };
  }

  /** Draws around a level: an even fan, in an order of its own. */
  private static Double[] fan(double level, double width, int turn) {
    Double[] draws = new Double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      int place = (d * 7 + turn * 11) % DRAWS;
      draws[d] = Math.max(0, level * (1 + width * (2.0 * place / (DRAWS - 1) - 1)));
    }
    return draws;
  }

  private void write(String table, List<Row> rows) {
    context
        .lake()
        .overwrite(table, TestSpark.session().createDataFrame(rows, Contracts.of(table).schema()));
  }
}
