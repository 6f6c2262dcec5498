package org.gongxu.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/** Makes commands, handing each the stream it speaks to. */
final class CommandFactory implements CommandLine.IFactory {

  private final PrintStream out;

  CommandFactory(PrintStream out) {
    this.out = out;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(PrintStream.class).newInstance(out);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    }
  }
}
