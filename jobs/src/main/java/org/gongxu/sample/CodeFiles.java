package org.gongxu.sample;

import java.util.List;
import org.gongxu.sample.world.District;
import org.gongxu.sample.world.School;
import org.gongxu.sample.world.World;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/**
 * Writes the codes the committed lists do not have: schools of districts added by the scale, and
 * made-up districts. At scale 1 both files hold a header only.
 */
final class CodeFiles {

  private static final String WUHUA = "530102";
  private static final String KUNMING = "5301";

  private CodeFiles() {}

  /** Writes both files. */
  static void write(SampleFolder folder, World world) {
    SampleFile schools = folder.clean("codes-schools.csv", List.of("学校代码", "学校名称", "英文名", "所在区划"));
    for (School school : world.schools()) {
      if (!school.region().equals(WUHUA)) {
        String nameEn = school.nameEn() + " (made-up)";
        schools.row(school.code(), school.nameZh() + "（虚构）", nameEn, school.region());
      }
    }
    SampleFile regions = folder.clean("codes-regions.csv", List.of("代码", "中文名", "英文名", "上级代码"));
    for (District district : world.districts()) {
      if (!district.real()) {
        regions.row(district.code(), district.nameZh(), district.nameEn(), KUNMING);
      }
    }
  }
}
