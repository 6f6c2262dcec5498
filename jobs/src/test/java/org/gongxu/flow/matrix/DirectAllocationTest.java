package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class DirectAllocationTest {

  private static final Seed SEED = Seed.of(11);

  /** Shares so certain that draws lie on them: M1 to O1 and O2 evenly, M2 to O2 alone. */
  private static FlowMatrix certain() {
    double[][] alpha = {{1e9, 1e9, 0}, {0, 1e9, 0}};
    return new FlowMatrix(
        List.of("M1", "M2"), List.of("O1", "O2", "O3"), alpha, new double[] {2e9, 1e9}, 1);
  }

  private static AllocationDraws.Sides sides(double[] entrants, double[] openings) {
    return new AllocationDraws.Sides(column(entrants), column(openings));
  }

  private static double[][] column(double[] values) {
    double[][] column = new double[values.length][1];
    for (int i = 0; i < values.length; i++) {
      column[i][0] = values[i];
    }
    return column;
  }

  @Test
  void of_certainShares_entrantsTurnWhereTheirMajorLeads() {
    AllocationDraws all =
        DirectAllocation.of(sides(new double[] {20, 30}, new double[] {5, 80, 7}), certain(), SEED);

    assertThat(all.supplyByOccupation()[0][0]).isCloseTo(10, within(0.01));
    assertThat(all.supplyByOccupation()[1][0]).isCloseTo(40, within(0.01));
    assertThat(all.supplyByOccupation()[2][0]).isZero();
  }

  @Test
  void of_sharedOccupation_itsOpeningsCallForMajorsByWhoTurnsToIt() {
    AllocationDraws all =
        DirectAllocation.of(sides(new double[] {20, 30}, new double[] {5, 80, 7}), certain(), SEED);

    assertThat(all.demandByMajor()[0][0]).as("5 + 80 x 10/40").isCloseTo(25, within(0.01));
    assertThat(all.demandByMajor()[1][0]).as("80 x 30/40").isCloseTo(60, within(0.01));
    assertThat(all.demandBeyondMajors()[0]).as("nobody is trained for O3").isEqualTo(7);
  }

  @Test
  void of_surplusOccupation_leavesItsShareWithout() {
    AllocationDraws all =
        DirectAllocation.of(sides(new double[] {20, 0}, new double[] {5, 80, 0}), certain(), SEED);

    assertThat(all.without()[0][0]).as("10 turn to O1, 5 are taken").isCloseTo(5, within(0.01));
    assertThat(all.unfilled()[0][0]).isZero();
    assertThat(all.unfilled()[1][0]).isCloseTo(70, within(0.01));
  }

  @Test
  void of_dyingTrade_staysInSurplusWhateverOthersNeed() {
    AllocationDraws all =
        DirectAllocation.of(
            sides(new double[] {20, 30}, new double[] {0, 1000, 0}), certain(), SEED);

    assertThat(all.supplyByOccupation()[0][0]).isCloseTo(10, within(0.01));
  }

  @Test
  void of_occupationNobodyTurnedTo_callsForTheMajorsExpectedTo() {
    FlowDraws came = FlowDraws.known(certain(), new double[][] {{0, 1, 0}, {0, 1, 0}});
    AllocationDraws all =
        DirectAllocation.of(sides(new double[] {20, 30}, new double[] {5, 80, 7}), came);

    assertThat(all.supplyByOccupation()[0][0]).isZero();
    assertThat(all.unfilled()[0][0]).isEqualTo(5);
    assertThat(all.demandByMajor()[0][0]).as("5 + 80 x 20/50").isCloseTo(37, within(1e-9));
    assertThat(all.demandBeyondMajors()[0]).as("nobody is trained for O3").isEqualTo(7);
  }

  @Test
  void of_nobodyEnters_leavesEveryOpeningBeyond() {
    AllocationDraws all =
        DirectAllocation.of(sides(new double[2], new double[] {3, 4, 0}), certain(), SEED);

    assertThat(all.demandBeyondMajors()[0]).isEqualTo(7);
    assertThat(all.demandByMajor()[0][0]).isZero();
  }

  @Test
  void of_anyDraws_usesEveryOpeningAndEntrantOnce() {
    int draws = 200;
    RandomStream random = SEED.child("sides").stream(0);
    double[][] entrants = new double[6][draws];
    double[][] openings = new double[9][draws];
    double[][] alpha = new double[6][9];
    for (int d = 0; d < draws; d++) {
      for (double[] row : entrants) {
        row[d] = random.uniform() < 0.2 ? 0 : 50 * random.uniform();
      }
      for (double[] row : openings) {
        row[d] = random.uniform() < 0.2 ? 0 : 80 * random.uniform();
      }
    }
    for (double[] row : alpha) {
      for (int o = 0; o < row.length; o++) {
        row[o] = random.uniform() < 0.5 ? 0 : random.uniform();
      }
      row[0] = 0.1;
    }
    FlowMatrix flow =
        new FlowMatrix(
            List.of("A", "B", "C", "D", "E", "F"),
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
            alpha,
            new double[6],
            1);
    AllocationDraws.Sides sides = new AllocationDraws.Sides(entrants, openings);

    FlowDraws drawn = FlowDraws.of(flow, SEED, draws);
    for (FlowDraws turning : List.of(drawn, drawn.oneByOne(entrants, SEED.child("one by one")))) {
      Identities identities = Identities.of(sides, DirectAllocation.of(sides, turning));

      assertThat(identities.hold(1e-12)).as(identities.toString()).isTrue();
    }
  }

  @Test
  void of_occupationNextToNobodyTurnsTo_stillUsesItsOpeningsOnce() {
    FlowMatrix flow =
        new FlowMatrix(
            List.of("M1", "M2"),
            List.of("O1", "O2"),
            new double[][] {{1, 0.002}, {1, 0.003}},
            new double[2],
            1);
    double[][] entrants = {new double[500], new double[500]};
    double[][] openings = {new double[500], new double[500]};
    for (int d = 0; d < 500; d++) {
      entrants[0][d] = 3;
      entrants[1][d] = 5;
      openings[0][d] = 7;
      openings[1][d] = 90_000;
    }
    AllocationDraws.Sides sides = new AllocationDraws.Sides(entrants, openings);

    assertThat(Identities.of(sides, DirectAllocation.of(sides, flow, SEED)).hold(1e-12)).isTrue();
  }

  @Test
  void of_sameSeed_usesTheSharesOfTheMatrixDraw() {
    FlowMatrix flow =
        new FlowMatrix(
            List.of("M1"), List.of("O1", "O2", "O3"), new double[][] {{3, 0, 2}}, new double[1], 1);
    AllocationDraws all =
        DirectAllocation.of(sides(new double[] {1}, new double[] {1, 1, 1}), flow, SEED);

    double[] share = flow.draw(SEED, 0)[0];
    assertThat(all.supplyByOccupation()[0][0]).isEqualTo(share[0]);
    assertThat(all.supplyByOccupation()[2][0]).isEqualTo(share[2]);
  }
}
