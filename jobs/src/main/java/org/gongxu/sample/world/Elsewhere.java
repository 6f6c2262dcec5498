package org.gongxu.sample.world;

import java.util.List;

/** Where those go who leave their district for work. */
public final class Elsewhere {

  private record Place(String region, double share) {}

  private static final List<Place> PLACES =
      ResourceTable.read(
          "elsewhere", r -> new Place(r.getField("region"), ResourceTable.number(r, "share")));
  private static final double[] SHARES =
      Draws.cumulate(PLACES.stream().mapToDouble(Place::share).toArray());

  private Elsewhere() {}

  /** Draws a region other than the one left; Wuhua stands in when the draw meets it. */
  public static String draw(String left, Draws draws) {
    String region = PLACES.get(draws.pick(SHARES)).region();
    return region.equals(left) ? "530102" : region;
  }
}
