package org.gongxu.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every contract of {@code schemas/}, found on the class path and read once. */
public final class Contracts {

  private static final Map<String, TableContract> ALL = load();

  private Contracts() {}

  /**
   * The contract of a table.
   *
   * @throws IllegalArgumentException when {@code schemas/} has none of that name
   */
  public static TableContract of(String table) {
    TableContract contract = ALL.get(table);
    if (contract == null) {
      throw new IllegalArgumentException(
          "Unknown table: '" + table + "' (known: " + ALL.keySet() + ")");
    }
    return contract;
  }

  /** Whether a table has a contract. */
  public static boolean knows(String table) {
    return ALL.containsKey(table);
  }

  /** All contracts, by layer and name. */
  public static List<TableContract> all() {
    return ALL.values().stream()
        .sorted(
            java.util.Comparator.comparing(TableContract::layer).thenComparing(TableContract::name))
        .toList();
  }

  private static Map<String, TableContract> load() {
    try {
      URI schemas = Contracts.class.getResource("/schemas").toURI();
      if (!schemas.getScheme().equals("jar")) {
        return readAll(Path.of(schemas));
      }
      try (FileSystem jar = FileSystems.newFileSystem(schemas, Map.of())) {
        return readAll(jar.getPath("/schemas"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the contracts in schemas/", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, TableContract> readAll(Path schemas) throws IOException {
    Map<String, TableContract> contracts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(schemas)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        TableContract contract = readOne(file);
        if (contracts.put(contract.name(), contract) != null) {
          throw new IllegalStateException("Two contracts for table " + contract.name());
        }
      }
    }
    return Map.copyOf(contracts);
  }

  private static TableContract readOne(Path file) throws IOException {
    try (InputStream yaml = Files.newInputStream(file)) {
      return ContractReader.read(yaml);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Invalid contract: " + file, e);
    }
  }
}
