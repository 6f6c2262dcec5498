package org.gongxu.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.domain.Problem;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the tables of a lake or prints one. */
@Command(
    name = "tables",
    description = "Lists the lake's tables, or prints one.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gongxu tables",
      "  gongxu tables violations --rows 50 --where \"rules like 'code%%'\""
    })
final class TablesCommand implements Callable<Integer> {

  private final PrintStream out;

  @Mixin private SiteOptions options;

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "The table to print.")
  private Optional<String> table;

  @Option(names = "--rows", defaultValue = "20", description = "Rows printed (default: 20).")
  private int rows;

  @Option(names = "--where", paramLabel = "CONDITION", description = "Spark SQL condition.")
  private Optional<String> where;

  TablesCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (table.isPresent() && !Contracts.knows(table.get())) {
      throw new Problem(
          Problem.Kind.USAGE, "Unknown table: '" + table.get() + "'; 'gongxu tables' lists them");
    }
    SparkSession spark = Sessions.open();
    Lake lake = new Lake(spark, options.lake().resolve(options.site().id()), "tables");
    if (table.isEmpty()) {
      Contracts.all().forEach(contract -> list(lake, contract));
    } else {
      out.println(Contracts.of(table.get()).description());
      var found = lake.read(table.get());
      print(where.map(found::where).orElse(found));
    }
    return ExitCode.DONE.code();
  }

  private void print(Dataset<Row> found) {
    out.println(String.join("\t", found.columns()));
    for (Row row : found.takeAsList(rows)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.isNullAt(i) ? "" : String.valueOf(row.get(i)));
      }
      out.println(String.join("\t", cells));
    }
  }

  private void list(Lake lake, TableContract contract) {
    String version = lake.has(contract.name()) ? "version " + lake.version(contract.name()) : "-";
    out.printf(
        "%-12s %-24s %-11s %s %s%n",
        contract.layer(), contract.name(), version, contract.zh(), contract.en());
  }
}
