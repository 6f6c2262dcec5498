package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.Seed;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.junit.jupiter.api.Test;

class RecordsTest {

  private static final Programme LARGE = new Programme("s1", "m");
  private static final Programme NEW = new Programme("s2", "n");

  private static Records records(double perPlace) {
    return new Records(
        Map.of(LARGE, perPlace, NEW, perPlace),
        Map.of(
            LARGE, new TreeMap<>(Map.of("cook", 0.25, "waiter", 0.75)),
            NEW, new TreeMap<>(Map.of("cook", 1.0))),
        Seed.of(7));
  }

  @Test
  void graduate_manyPlaces_showsTheTrueRateAndOccupations() {
    Records records = records(0.4);
    records.graduate(2019, Map.of(LARGE, 20_000.0));
    assertThat(records.perPlace(LARGE)).isCloseTo(0.4, within(0.02));
    double cooks = records.jobs("m", "cook");
    assertThat(cooks / (cooks + records.jobs("m", "waiter"))).isCloseTo(0.25, within(0.02));
  }

  @Test
  void perPlace_programmeWithoutGraduates_takesThatOfAll() {
    Records records = records(1);
    records.graduate(2019, Map.of(LARGE, 50.0));
    assertThat(records.perPlace(NEW)).isCloseTo(1, within(1e-12));
    assertThat(records.jobs("n", "cook")).isZero();
  }

  @Test
  void graduate_sameYearBesideOthers_drawsTheSamePersons() {
    Records alone = records(0.4);
    alone.graduate(2019, Map.of(LARGE, 60.0));
    Records beside = records(0.4);
    beside.graduate(2019, new TreeMap<>(Map.of(NEW, 30.0, LARGE, 60.0)));
    assertThat(beside.jobs("m", "cook")).isEqualTo(alone.jobs("m", "cook"));
  }
}
