package org.gongxu.sample.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Employers;
import org.gongxu.sample.world.Numbers;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.World;
import org.gongxu.sample.write.Damages;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/** Writes the hiring files, one a year, and the truth behind them. */
public final class HiringFiles {

  /** Delivered header. */
  public static final List<String> HEADER =
      List.of(
          "招聘编号",
          "统一社会信用代码",
          "单位名称",
          "区划代码",
          "行业代码",
          "职业代码",
          "招聘人数",
          "已招人数",
          "发布日期",
          "截止日期",
          "最低月薪",
          "最高月薪",
          "学历要求",
          "工作年限",
          "招聘渠道",
          "是否中介",
          "联系人",
          "联系电话");

  private static final List<String> TRUE_HEADER =
      List.of(
          "key_industry",
          "industry",
          "occupation",
          "region",
          "period",
          "observed",
          "expected_openings",
          "expected_openings_entry",
          "realised_openings",
          "realised_openings_entry");

  private static final Damages DAMAGES =
      new Damages(HEADER, "招聘编号")
          .put("unknown_occupation", "code", "职业代码", "9-99-99-99")
          .put("unknown_industry", "code", "行业代码", "999")
          .put("negative_openings", "range", "招聘人数", "-3")
          .put("impossible_date", "type", "发布日期", "2023-02-30")
          .put("closed_before_posted", "order", "截止日期", "2017-01-05")
          .put("pay_min_above_pay_max", "order", "最低月薪", "9000", "最高月薪", "4000")
          .put("missing_region", "required", "区划代码", "")
          .put("missing_openings", "required", "招聘人数", "")
          .shortRow()
          .put("non_numeric_number", "type", "招聘人数", "若干")
          .duplicate()
          .put("unknown_education", "allowed", "学历要求", "海归")
          .put("future_date", "future", "发布日期", "2031-03-01", "截止日期", "")
          .put("full_width_digits", "type", "招聘人数", "１２");

  private static final String[] CHANNELS = {"公共就业服务机构", "网络招聘平台", "校园招聘会"};
  private static final double[] CHANNEL_SHARES = Draws.cumulate(0.35, 0.5, 0.15);

  private final SampleFolder folder;
  private final World world;
  private final long seed;
  private long rows;

  /** Files of a world, to be filled district by district. */
  public HiringFiles(SampleFolder folder, World world, long seed) {
    this.folder = folder;
    this.world = world;
    this.seed = seed;
  }

  /** Draws and writes a district; returns its paths for the files that follow from demand. */
  public List<CellPath> write(String region) {
    Employers employers = new Employers(region, world.industries());
    List<CellPath> paths = DemandPaths.of(region, world.cells(), seed);
    List<Posting> postings = new ArrayList<>();
    for (CellPath path : paths) {
      Vacancies vacancies = Vacancies.draw(path, employers, seed);
      postings.addAll(vacancies.postings());
      writeTruth(path, vacancies);
    }
    // A stable sort: advertisements of one day keep the order of the series.
    postings.sort(Comparator.comparing(Posting::posted));
    Draws draws = Draws.of(seed, "advertisement", region);
    int number = 0;
    for (Posting posting : postings) {
      number++;
      String id = "V" + region + Numbers.padded(number, 7);
      row(id, region, posting, employers, draws);
    }
    rows += postings.size();
    return paths;
  }

  /** Whole rows written so far. */
  public long rows() {
    return rows;
  }

  private void row(String id, String region, Posting posting, Employers employers, Draws draws) {
    boolean agency = posting.source().equals("agency");
    LocalDate closes = posting.posted().plusDays(draws.between(10, 60));
    boolean closed = !closes.isAfter(Quarter.EXPORTED);
    int filled = 0;
    double fill = draws.uniform(0.5, 1);
    for (int i = 0; i < posting.openings(); i++) {
      filled += draws.chance(fill) ? 1 : 0;
    }
    Terms terms = posting.terms();
    String channel = agency ? "中介机构" : CHANNELS[draws.pick(CHANNEL_SHARES)];
    SampleFile file =
        folder.delivered("hiring-" + posting.posted().getYear() + ".csv", HEADER, DAMAGES);
    file.row(
        id,
        employers.code(posting.employer()),
        (agency ? "示例中介" : "示例企业") + posting.employer(),
        region,
        posting.cell().industry(),
        posting.cell().occupation().code(),
        posting.openings(),
        closed ? filled : "",
        posting.posted(),
        closed ? closes : "",
        terms.payMin(),
        terms.payMax(),
        terms.education(),
        terms.experience(),
        channel,
        agency ? "是" : "否",
        "联系人" + posting.employer(),
        Numbers.padded(posting.employer(), 11));
  }

  private void writeTruth(CellPath path, Vacancies vacancies) {
    SampleFile file = folder.clean("truth/demand.csv", TRUE_HEADER);
    double entry = path.cell().occupation().entryShare();
    for (int q = 0; q < Quarter.ALL; q++) {
      Quarter quarter = new Quarter(q);
      file.row(
          path.cell().keyIndustry().code(),
          path.cell().industry(),
          path.cell().occupation().code(),
          path.region(),
          quarter.label(),
          quarter.observed(),
          Numbers.fixed(path.expected()[q]),
          Numbers.fixed(entry * path.expected()[q]),
          vacancies.realised()[q],
          vacancies.realisedEntry()[q]);
    }
  }
}
