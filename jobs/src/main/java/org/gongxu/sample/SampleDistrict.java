package org.gongxu.sample;

import java.util.List;
import java.util.TreeSet;
import org.gongxu.sample.demand.CellPath;
import org.gongxu.sample.demand.HiringFiles;
import org.gongxu.sample.demand.MacroFile;
import org.gongxu.sample.demand.MarketFiles;
import org.gongxu.sample.supply.SupplyFiles;
import org.gongxu.sample.world.Cell;
import org.gongxu.sample.world.District;
import org.gongxu.sample.world.World;
import org.gongxu.sample.write.DirtyRow;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/** The made-up district: everything a bureau would deliver, and the truth behind it. */
public final class SampleDistrict {

  private SampleDistrict() {}

  /**
   * Writes the files of a made-up district, CSV in UTF-8, replacing files of the same names.
   *
   * @return what was written
   * @throws java.io.UncheckedIOException when the folder cannot be written to
   */
  public static SampleSummary generate(SampleOptions options) {
    long seed = options.seed();
    World world = options.variant().of(World.of(options.scale()), seed);
    try (SampleFolder folder = new SampleFolder(options.out(), seed)) {
      HiringFiles hiring = new HiringFiles(folder, world, seed);
      SupplyFiles supply = new SupplyFiles(folder, world, seed);
      MarketFiles market = new MarketFiles(folder, seed);
      MacroFile macro = new MacroFile(folder, seed);
      for (District district : world.districts()) {
        List<CellPath> paths = hiring.write(district.code());
        supply.write(district.code());
        market.writeSeekers(district.code(), paths);
        market.writeEmployed(district.code(), paths);
        macro.write(district.code());
      }
      CodeFiles.write(folder, world);
      folder.copy("truth/README.md", "/sample/truth.md");
      writePlanted(folder, world);
      List<DirtyRow> dirty = folder.dirtyRows();
      writeDirty(folder, dirty);
      return new SampleSummary(
          folder.written(), hiring.rows(), supply.students(), supply.graduates(), dirty.size());
    }
  }

  private static void writePlanted(SampleFolder folder, World world) {
    SampleFile file = folder.clean("truth/planted.csv", List.of("occupation", "shape"));
    TreeSet<String> rows = new TreeSet<>();
    for (Cell cell : world.cells()) {
      if (!cell.occupation().shape().equals("-")) {
        rows.add(cell.occupation().code() + "," + cell.occupation().shape());
      }
    }
    rows.forEach(row -> file.row((Object[]) row.split(",")));
  }

  private static void writeDirty(SampleFolder folder, List<DirtyRow> dirty) {
    SampleFile file = folder.clean("truth/dirty_rows.csv", List.of("file", "line", "kind", "rule"));
    dirty.forEach(row -> file.row(row.file(), row.line(), row.kind(), row.rule()));
  }
}
