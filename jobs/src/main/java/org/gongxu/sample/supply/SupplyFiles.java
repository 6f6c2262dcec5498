package org.gongxu.sample.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongxu.sample.world.Employers;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.World;
import org.gongxu.sample.write.SampleFolder;

/** Writes everything about the students of a world, district by district. */
public final class SupplyFiles {

  private final SampleFolder folder;
  private final World world;
  private final long seed;
  private final Destinations destinations;
  private final Map<Integer, Integer> serials = new HashMap<>();
  private long students;
  private long graduates;

  /** Files of a world. */
  public SupplyFiles(SampleFolder folder, World world, long seed) {
    this.folder = folder;
    this.world = world;
    this.seed = seed;
    this.destinations = new Destinations(world);
  }

  /** Draws and writes a district. */
  public void write(String region) {
    List<Offer> offers =
        world.offers().stream().filter(offer -> offer.region().equals(region)).toList();
    Cohorts cohorts = Cohorts.draw(offers, seed, serials);
    EnrollmentFiles enrollment = new EnrollmentFiles(folder);
    enrollment.write(cohorts);
    enrollment.writePlan(offers, cohorts);
    new LimitFile(folder).write(offers);
    new SurveyFiles(folder, destinations, seed)
        .write(
            cohorts.graduates().stream().filter(SchoolYear::recorded).toList(),
            new Employers(region, world.industries()));
    SupplyTruth truth = new SupplyTruth(folder);
    for (Offer offer : offers) {
      truth.writeRates(offer, destinations);
      truth.writeSupply(offer, cohorts);
      truth.writeFuture(offer, Future.draw(offer, cohorts, seed));
    }
    students += cohorts.students();
    graduates += cohorts.graduates().stream().filter(SchoolYear::recorded).count();
  }

  /** Students of every cohort so far. */
  public long students() {
    return students;
  }

  /** Graduates of the recorded school years so far. */
  public long graduates() {
    return graduates;
  }
}
