package org.gongxu.cli;

import picocli.CommandLine.Command;

/** The root command. */
@Command(
    name = "gongxu",
    description = "Talent supply and demand, forecast and released on a calendar.",
    mixinStandardHelpOptions = true,
    version = "gongxu 0.1.0",
    subcommands = {
      RunCommand.class,
      StageCommands.Ingest.class,
      StageCommands.Panel.class,
      StageCommands.Train.class,
      StageCommands.Forecast.class,
      StageCommands.Balance.class,
      StageCommands.Advise.class,
      StageCommands.Release.class,
      SampleCommand.class,
      SeriesCommand.class,
      StatusCommand.class,
      TablesCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  gongxu run                                  the made-up district, all stages",
      "  gongxu run --site samples/california        the same on real data",
      "  gongxu ingest --site my-district            one stage",
      "  gongxu tables demand_panel --rows 50        look into a table",
      "  gongxu series in.csv out.csv --frequency quarter --horizon 8",
      "",
      "Exit codes: 0 done, 1 our bug, 2 command line, 3 settings or contract, 4 input refused,",
      "5 another run holds the lake, 6 audit refused, 7 storage, 8 not yet time."
    })
final class Gongxu {}
