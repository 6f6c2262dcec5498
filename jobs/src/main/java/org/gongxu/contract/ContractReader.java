package org.gongxu.contract;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads one Open Data Contract Standard file (ODCS v3) into a {@link TableContract}. */
final class ContractReader {

  private ContractReader() {}

  /**
   * Reads a contract.
   *
   * @param yaml the file's bytes, UTF-8
   * @throws RuntimeException when the file lacks what a contract needs
   */
  static TableContract read(InputStream yaml) {
    Node contract = new Node(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
    Node table = contract.list("schema").get(0);
    List<Node> properties = table.list("properties");
    return new TableContract(
        table.custom("layer").orElseThrow(),
        table.text("name").orElseThrow(),
        table.text("businessName").orElseThrow(),
        table.custom("nameEn").orElseThrow(),
        table.text("description").orElseThrow(),
        properties.stream().map(ContractReader::column).toList(),
        key(properties),
        table.custom("order").map(ContractReader::orderRules).orElse(List.of()),
        table.custom("event"));
  }

  private static Column column(Node property) {
    return new Column(
        property.text("name").orElseThrow(),
        property.text("businessName").orElseThrow(),
        property.custom("nameEn").orElseThrow(),
        ColumnType.named(property.text("physicalType").orElseThrow()),
        property.flag("required"),
        property.text("classification").orElseThrow(),
        property.custom("delivered").isPresent(),
        new Column.Meaning(
            property.text("description").orElse(""),
            property.custom("unit").orElse(""),
            property.custom("nullMeans").orElse("")),
        limits(property));
  }

  private static Column.Limits limits(Node property) {
    Node options = property.child("logicalTypeOptions");
    return new Column.Limits(
        options.number("minimum"),
        options.number("maximum"),
        options.text("pattern"),
        property.list("quality").stream()
            .flatMap(rule -> rule.child("arguments").texts("validValues").stream())
            .toList(),
        property.custom("codes"),
        property.custom("pseudonym").isPresent());
  }

  private static List<String> key(List<Node> properties) {
    return properties.stream()
        .filter(property -> property.flag("primaryKey"))
        .sorted(Comparator.comparing(property -> property.number("primaryKeyPosition").orElse(0.0)))
        .map(property -> property.text("name").orElseThrow())
        .toList();
  }

  private static List<TableContract.OrderRule> orderRules(String text) {
    return Arrays.stream(text.split(";"))
        .map(rule -> rule.split("<="))
        .map(sides -> new TableContract.OrderRule(sides[0].trim(), sides[1].trim()))
        .toList();
  }

  /** A YAML mapping, read without casts at the call. */
  private record Node(Object value) {

    private Optional<Object> get(String name) {
      return value instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
    }

    Node child(String name) {
      return new Node(get(name).orElse(Map.of()));
    }

    List<Node> list(String name) {
      List<Node> nodes = new ArrayList<>();
      if (get(name).orElse(null) instanceof List<?> items) {
        items.forEach(item -> nodes.add(new Node(item)));
      }
      return nodes;
    }

    List<String> texts(String name) {
      return list(name).stream().map(node -> String.valueOf(node.value())).toList();
    }

    Optional<String> text(String name) {
      return get(name).map(String::valueOf);
    }

    Optional<Double> number(String name) {
      return text(name).map(Double::valueOf);
    }

    boolean flag(String name) {
      return Boolean.TRUE.equals(get(name).orElse(false));
    }

    Optional<String> custom(String property) {
      return list("customProperties").stream()
          .filter(node -> node.text("property").orElse("").equals(property))
          .findFirst()
          .flatMap(node -> node.text("value"));
    }
  }
}
