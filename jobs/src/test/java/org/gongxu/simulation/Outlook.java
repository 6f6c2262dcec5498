package org.gongxu.simulation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.matrix.AllocationDraws;
import org.gongxu.flow.matrix.DirectAllocation;
import org.gongxu.flow.matrix.FlowEvidence;
import org.gongxu.flow.matrix.FlowMatrix;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.interval.PredictiveDraws;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * What an adviser can know of demand in a year: openings by quarter up to the year before, forecast
 * by the engine, called to majors by the flow matrix as the balance does.
 */
final class Outlook {

  static final int DRAWS = 200;

  private static final int QUARTERS = 4;
  private static final int FIRST_YEAR = 2018;

  private final Map<String, double[]> openings = new TreeMap<>();
  private final Map<String, double[]> entry = new TreeMap<>();
  private final Map<String, Map<String, Double>> crosswalk;
  private final Seed seed;
  private final Map<Integer, Map<String, double[]>> cache = new TreeMap<>();

  Outlook(Truth truth, Map<String, Map<String, Double>> crosswalk, Seed seed) {
    this.crosswalk = crosswalk;
    this.seed = seed;
    for (NamedCsvRecord row : truth.rows("demand.csv")) {
      String period = row.getField("period");
      int year = Integer.parseInt(period.substring(0, 4)) - FIRST_YEAR;
      int quarter = QUARTERS * year + period.charAt(5) - '1';
      add(openings, row, quarter, "realised_openings");
      add(entry, row, quarter, "realised_openings_entry");
    }
  }

  private static void add(
      Map<String, double[]> to, NamedCsvRecord row, int quarter, String column) {
    double[] quarters =
        to.computeIfAbsent(row.getField("occupation"), key -> new double[15 * QUARTERS]);
    quarters[quarter] += Truth.number(row, column);
  }

  /**
   * Draws of the openings that call for each major.
   *
   * @param year the year of the decision; its own openings are not known yet
   * @param ahead years until the intake reaches the market
   * @param records graduates so far
   * @param places the intake if nothing changes
   */
  Map<String, double[]> demandByMajor(
      int year, int ahead, Records records, Map<Programme, Double> places) {
    Map<String, double[]> demand =
        cache.computeIfAbsent(year, key -> demandByOccupation(year, ahead));
    Map<String, double[]> entrants = new TreeMap<>();
    places.forEach(
        (p, n) -> {
          double[] sum = entrants.computeIfAbsent(p.major(), key -> new double[DRAWS]);
          double persons = n * records.perPlace(p);
          Arrays.setAll(sum, d -> sum[d] + persons);
        });
    List<String> majors = List.copyOf(entrants.keySet());
    List<String> occupations = List.copyOf(demand.keySet());
    double[][] jobs = new double[majors.size()][occupations.size()];
    double[][] leads = new double[majors.size()][occupations.size()];
    for (int m = 0; m < jobs.length; m++) {
      for (int o = 0; o < occupations.size(); o++) {
        jobs[m][o] = records.jobs(majors.get(m), occupations.get(o));
        leads[m][o] = crosswalk.get(majors.get(m)).getOrDefault(occupations.get(o), 0.0);
      }
    }
    FlowMatrix flow = FlowMatrix.fit(new FlowEvidence(majors, occupations, jobs, leads));
    AllocationDraws.Sides sides =
        new AllocationDraws.Sides(
            entrants.values().toArray(double[][]::new), demand.values().toArray(double[][]::new));
    double[][] called = DirectAllocation.of(sides, flow, seed.child("flow")).demandByMajor();
    Map<String, double[]> byMajor = new TreeMap<>();
    for (int m = 0; m < called.length; m++) {
      byMajor.put(majors.get(m), called[m]);
    }
    return byMajor;
  }

  /** Entry openings of the market year: forecast openings times the entry share seen so far. */
  private Map<String, double[]> demandByOccupation(int year, int ahead) {
    int known = QUARTERS * (year - FIRST_YEAR);
    List<Series> panel = new ArrayList<>();
    openings.forEach(
        (occupation, values) ->
            panel.add(
                new Series(
                    occupation,
                    Arrays.copyOf(values, known),
                    QUARTERS,
                    new Series.CalendarStart(FIRST_YEAR, 1))));
    int horizon = QUARTERS * (ahead + 1);
    Map<String, double[]> demand = new TreeMap<>();
    for (SeriesForecast forecast :
        new ForecastEngine(MemberSet.kernels(), horizon).forecast(panel).forecasts()) {
      Seed own = seed.child("openings").child(forecast.id() + "-" + year);
      double[][] paths =
          PredictiveDraws.of(forecast.distribution(), PredictiveDraws.seeded(own), DRAWS);
      double share = entryShare(forecast.id(), known);
      double[] sums = new double[DRAWS];
      for (int d = 0; d < DRAWS; d++) {
        for (int h = horizon - QUARTERS; h < horizon; h++) {
          sums[d] += share * paths[d][h];
        }
      }
      demand.put(forecast.id(), sums);
    }
    return demand;
  }

  private double entryShare(String occupation, int known) {
    double all = 0;
    double open = 0;
    for (int q = 0; q < known; q++) {
      all += openings.get(occupation)[q];
      open += entry.get(occupation)[q];
    }
    return all == 0 ? 0 : open / all;
  }
}
