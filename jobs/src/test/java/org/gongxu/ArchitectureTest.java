package org.gongxu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules that keep the house legible; each is also seen to fail on a room that breaks it. */
class ArchitectureTest {

  private static final String[] PLAIN = {
    "org.gongxu.domain..", "org.gongxu.forecasting..", "org.gongxu.flow..", "org.gongxu.quality.."
  };

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.gongxu");

  private static final ArchRule PLAIN_KNOWS_NO_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage(PLAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "io.delta..", "org.apache.hadoop..");

  private static final ArchRule STAGES_DO_NOT_MEET =
      slices().matching("org.gongxu.stage.(*)..").should().notDependOnEachOther();

  private static final ArchRule NO_CYCLES =
      slices().matching("org.gongxu.(**)").should().beFreeOfCycles();

  private static final ArchRule ONLY_LAKE_KNOWS_DELTA =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongxu.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.delta..");

  private static final ArchRule DOMAIN_IMPORTS_NOTHING_OF_OURS =
      classes()
          .that()
          .resideInAPackage("org.gongxu.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.gongxu.domain..", "org.apache.commons.rng..");

  private static final ArchRule ONE_PLACE_EXITS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.gongxu.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  private static final ArchRule NO_RUBBISH_ROOMS =
      noClasses().should().haveNameMatching(".*(Utils|Util|Helper|Manager|Service)");

  private static final ArchRule STAGES_DO_NOT_LOOK_UP =
      noClasses()
          .that()
          .resideInAnyPackage("org.gongxu.stage..", "org.gongxu.lake..", "org.gongxu.settings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gongxu.cli..", "org.gongxu.pipeline..");

  @Test
  void plainStatistics_importSpark_never() {
    PLAIN_KNOWS_NO_SPARK.allowEmptyShould(true).check(HOUSE);
    assertFails(
        noClasses()
            .that()
            .resideInAPackage("org.gongxu.stage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark.."));
  }

  @Test
  void stages_meetOnlyThroughTables() {
    STAGES_DO_NOT_MEET.check(HOUSE);
    assertFails(slices().matching("org.gongxu.(*)..").should().notDependOnEachOther());
  }

  @Test
  void packages_haveNoCycles() {
    NO_CYCLES.check(HOUSE);
  }

  @Test
  void delta_isKnownToTheLakeAlone() {
    ONLY_LAKE_KNOWS_DELTA.check(HOUSE);
    assertFails(noClasses().should().dependOnClassesThat().resideInAnyPackage("io.delta.."));
  }

  @Test
  void domain_importsNothingOfOurs() {
    DOMAIN_IMPORTS_NOTHING_OF_OURS.check(HOUSE);
  }

  @Test
  void exit_isCalledInMainAlone() {
    ONE_PLACE_EXITS.check(HOUSE);
    assertFails(noClasses().should().callMethod(System.class, "exit", int.class));
  }

  @Test
  void names_sayWhatAClassIs() {
    NO_RUBBISH_ROOMS.check(HOUSE);
    assertFails(noClasses().should().haveNameMatching(".*Stage"));
  }

  @Test
  void lowerPackages_neverLookUp() {
    STAGES_DO_NOT_LOOK_UP.check(HOUSE);
    assertFails(
        noClasses()
            .that()
            .resideInAPackage("org.gongxu.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gongxu.pipeline.."));
  }

  private static void assertFails(ArchRule broken) {
    assertThatThrownBy(() -> broken.check(HOUSE)).isInstanceOf(AssertionError.class);
  }
}
