package org.gongxu.sample.world;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a made-up district differs from the committed one: in size, and in whether its truth is the
 * committed one or drawn anew, so that many districts are many truths and not one seen often.
 *
 * @param size factor on openings, 0.05 to 1
 * @param truth where rates, verdicts and intakes come from
 */
public record Variant(double size, Truth truth) {

  /** The committed district. */
  public static final Variant COMMITTED = new Variant(1, Truth.COMMITTED);

  private static final double SMALLEST = 0.05;

  /** Where the true rates come from. */
  public enum Truth {
    /** The tables of the sample, the same for every seed. */
    COMMITTED,
    /** Drawn around the tables, from the seed. */
    DRAWN
  }

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException when it is out of range
   */
  public Variant {
    if (!(size >= SMALLEST && size <= 1)) {
      throw new IllegalArgumentException("Invalid size: " + size + " (" + SMALLEST + " to 1)");
    }
  }

  /**
   * A world of this variant.
   *
   * @param committed the world of the tables
   * @param seed the drawn truth depends on it
   */
  public World of(World committed, long seed) {
    if (equals(COMMITTED)) {
      return committed;
    }
    List<Cell> cells = committed.cells().stream().map(this::resized).toList();
    List<Offer> offers = committed.offers();
    if (truth == Truth.DRAWN) {
      Map<String, Double> effects =
          committed.schools().stream().collect(Collectors.toMap(School::code, School::effect));
      offers =
          offers.stream()
              .map(offer -> DrawnOffer.of(offer, effects.get(offer.school()), seed))
              .toList();
    }
    return new World(
        committed.districts(),
        committed.industries(),
        cells,
        committed.schools(),
        offers,
        committed.crosswalk());
  }

  private Cell resized(Cell cell) {
    return new Cell(cell.keyIndustry(), cell.industry(), cell.occupation(), size * cell.level());
  }
}
