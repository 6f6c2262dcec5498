package org.gongxu.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class ContractsTest {

  @Test
  void all_everyContract_endsItsDescriptionInTheGrain() {
    assertThat(Contracts.all())
        .isNotEmpty()
        .allSatisfy(contract -> assertThat(contract.description()).contains("One row per "));
  }

  @Test
  void all_everyContract_keyAndOrderNameItsColumns() {
    for (TableContract contract : Contracts.all()) {
      assertThat(contract.columnNames()).doesNotHaveDuplicates().containsAll(contract.key());
      contract
          .order()
          .forEach(rule -> assertThat(contract.columnNames()).contains(rule.lower(), rule.upper()));
    }
  }

  @Test
  void all_everyContract_namesItselfAndItsColumnsInTwoLanguages() {
    for (TableContract contract : Contracts.all()) {
      assertThat(contract.zh()).isNotBlank();
      assertThat(contract.en()).isNotBlank();
      assertThat(contract.columns())
          .allSatisfy(
              column -> {
                assertThat(column.zh()).as(contract.name()).isNotBlank();
                assertThat(column.en()).as(contract.name()).isNotBlank();
              });
    }
  }

  @Test
  void all_nullableColumns_sayWhatNullMeans() {
    for (TableContract contract : Contracts.all()) {
      contract.columns().stream()
          .filter(column -> !column.required() && !column.delivered())
          .forEach(
              column ->
                  assertThat(column.meaning().nullMeans())
                      .as(contract.name() + "." + column.name())
                      .isNotBlank());
    }
  }

  @Test
  void all_tablesBeyondValidated_holdNoPerson() {
    for (TableContract contract : Contracts.all()) {
      if (contract.layer().compareTo("3") >= 0) {
        assertThat(contract.columns())
            .as(contract.name())
            .noneMatch(column -> column.privacy().equals("person"));
      }
    }
  }

  @Test
  void of_enterpriseHiring_readsTypesLimitsAndRules() {
    TableContract hiring = Contracts.of("enterprise_hiring");

    assertThat(hiring.layer()).isEqualTo("2-validated");
    assertThat(hiring.key()).containsExactly("vacancy_id");
    assertThat(hiring.event()).contains("posted_on");
    assertThat(hiring.order()).contains(new TableContract.OrderRule("posted_on", "closed_on"));
    Column openings = hiring.column("openings");
    assertThat(openings.type()).isEqualTo(ColumnType.INT);
    assertThat(openings.required()).isTrue();
    assertThat(openings.limits().minimum()).contains(0.0);
    assertThat(openings.meaning().unit()).isEqualTo("person");
    assertThat(hiring.column("occupation").limits().codeList()).contains("occupation");
    assertThat(hiring.column("education").limits().allowed()).contains("senior_secondary");
    assertThat(hiring.schema().apply("posted_on").dataType()).isEqualTo(DataTypes.DateType);
    assertThat(hiring.schema().apply("openings").nullable()).isFalse();
  }

  @Test
  void delivered_leavesOutWhatThePipelineAdds() {
    List<String> delivered =
        Contracts.of("enterprise_hiring").delivered().stream().map(Column::name).toList();

    assertThat(delivered).contains("openings").doesNotContain("known_at", "source_file");
  }

  @Test
  void column_pseudonym_isMarkedPerson() {
    Column student = Contracts.of("enrollment").column("student");

    assertThat(student.limits().pseudonym()).isTrue();
    assertThat(student.privacy()).isEqualTo("person");
    assertThat(student.limits().pattern()).isEqualTo(Optional.empty());
  }

  @Test
  void of_unknownTable_namesTheKnownOnes() {
    assertThatThrownBy(() -> Contracts.of("enrolment"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unknown table: 'enrolment'")
        .hasMessageContaining("enrollment");
  }

  @Test
  void column_unknownName_namesTheKnownOnes() {
    assertThatThrownBy(() -> Contracts.of("codes").column("kode"))
        .hasMessageContaining("'kode'")
        .hasMessageContaining("code_list");
  }
}
