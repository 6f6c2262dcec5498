package org.gongxu.quality.intake;

import java.util.Optional;
import org.gongxu.quality.Label;

/**
 * One school's major and what bounds its next intake.
 *
 * @param school school code
 * @param major major code; the market it trains for
 * @param current places of the last intake
 * @param entrantsPerPlace entrants to the labour market per place, above 0
 * @param bounds capacity, smallest class, largest yearly change
 */
public record Programme(
    String school, String major, int current, double entrantsPerPlace, Bounds bounds) {

  /**
   * What bounds one programme's intake, in places.
   *
   * @param capacity most places
   * @param smallestClass a class has at least so many, or does not open; 0 for none
   * @param largestChange most places the intake may rise or fall from one year to the next
   * @param ceiling most places the major's card allows; 0 takes none, whatever the largest change
   */
  public record Bounds(int capacity, int smallestClass, int largestChange, int ceiling) {

    /** The ceiling where no card limits the intake. */
    public static final int NO_CARD = Integer.MAX_VALUE;

    /** Bounds that no card limits. */
    public Bounds(int capacity, int smallestClass, int largestChange) {
      this(capacity, smallestClass, largestChange, NO_CARD);
    }
  }

  /** Checks that nothing is negative. */
  public Programme {
    boolean bounded =
        bounds.capacity() >= 0
            && bounds.smallestClass() >= 0
            && bounds.largestChange() >= 0
            && bounds.ceiling() >= 0;
    if (current < 0 || !(entrantsPerPlace > 0) || !bounded) {
      throw new IllegalArgumentException(
          "Invalid programme "
              + school
              + "/"
              + major
              + ": current "
              + current
              + ", entrants per place "
              + entrantsPerPlace
              + ", "
              + bounds);
    }
  }

  /** Fewest places when the class opens. */
  public int lowest() {
    return Math.max(Math.max(1, bounds.smallestClass()), current - bounds.largestChange());
  }

  /** Most places when the class opens; below {@link #lowest()} it cannot open. */
  public int highest() {
    int most = Math.min(bounds.capacity(), bounds.ceiling());
    return Math.min(most, current + bounds.largestChange());
  }

  /** Whether the class may have no intake: the largest change lets it fall to 0, or a card asks. */
  public boolean mayClose() {
    return bounds.ceiling() == 0 || current <= bounds.largestChange();
  }

  /** The same programme had it no card. */
  Programme withoutCard() {
    Bounds free = new Bounds(bounds.capacity(), bounds.smallestClass(), bounds.largestChange());
    return new Programme(school, major, current, entrantsPerPlace, free);
  }

  /** Whether the class may open. */
  public boolean mayOpen() {
    return lowest() <= highest();
  }

  /** The bounds that clash, with their numbers; empty when some number of places is allowed. */
  public Optional<Clash> clash() {
    return mayClose() || mayOpen()
        ? Optional.empty()
        : Optional.of(new Clash(school + "/" + major, reason()));
  }

  private Label reason() {
    int held = current - bounds.largestChange();
    if (held > bounds.capacity()) {
      return new Label(
          "容量" + bounds.capacity() + "低于现有招生减最大调幅" + held,
          "capacity " + bounds.capacity() + " is below current less largest change " + held);
    }
    int reach = highest();
    return new Label(
        "最小班额" + bounds.smallestClass() + "高于可达招生" + reach,
        "smallest class " + bounds.smallestClass() + " is above the reachable intake " + reach);
  }

  /** Whether so many places are allowed. */
  public boolean allows(int places) {
    return places == 0 ? mayClose() : places >= lowest() && places <= highest();
  }

  /** The fewest places allowed. */
  public int fewest() {
    return mayClose() ? 0 : lowest();
  }

  /** The most places allowed. */
  public int most() {
    return mayOpen() ? highest() : 0;
  }

  /** The allowed number of places nearest to a wish; the smaller of two as near. */
  public int nearest(double wish) {
    if (!mayOpen()) {
      return 0;
    }
    int open = (int) Math.max(lowest(), Math.min(highest(), Math.ceil(wish - 0.5)));
    return mayClose() && wish <= Math.abs(open - wish) ? 0 : open;
  }
}
