package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.interval.ConformalCalibration;
import org.gongxu.forecasting.interval.PredictiveDistribution;
import org.gongxu.stage.forecast.PastOpenings.Place;

/**
 * Draws what a key industry's openings looked like from past origins, as {@link IndustryDemand}
 * draws those ahead. Everything learnt from errors – intervals, adjustment to the whole, shocks
 * that cells share – is learnt from the other origins, so that no origin is judged by its own.
 *
 * @param seed the run's seed
 * @param draws joint worlds
 * @param moments how past errors of all key industries went together
 * @param unknownEntryShare share open to school leavers where nothing has been opened lately
 */
record PastWorlds(long seed, int draws, List<ErrorMoments> moments, double unknownEntryShare)
    implements Serializable {

  /**
   * The rows of one key industry.
   *
   * @param keyIndustry its code
   * @param paths past forecasts of its cells and of the whole
   * @param counted its openings
   */
  List<Row> rows(String keyIndustry, List<PastPath> paths, List<PastOpenings.Counted> counted) {
    PastOpenings openings = new PastOpenings(counted);
    List<PastPath> ordered = new ArrayList<>(paths);
    ordered.sort(Comparator.comparing(PastPath::origin).thenComparing(path -> path.cell().key()));
    List<Row> rows = new ArrayList<>();
    ordered.stream()
        .map(PastPath::origin)
        .distinct()
        .forEach(origin -> rows.addAll(rows(keyIndustry, origin, ordered, openings)));
    return rows;
  }

  private List<Row> rows(
      String keyIndustry, String origin, List<PastPath> paths, PastOpenings openings) {
    Period last = Period.parse(origin);
    List<DemandCell> cells = cells(last, paths, openings.recent(last));
    if (cells.stream().noneMatch(DemandCell::isTotal)) {
      return List.of();
    }
    CommonShocks shocks =
        CommonShocks.of(moments.stream().filter(one -> !one.origin().equals(origin)).toList());
    Iterator<Row> steps =
        new IndustryDemand(new JointWorlds(seed, draws, shocks), unknownEntryShare)
            .rows(keyIndustry, cells);
    return rows(keyIndustry, last, cells.get(0).periods(), new Ahead(steps, openings));
  }

  /** Steps drawn ahead, and what was counted. */
  private record Ahead(Iterator<Row> steps, PastOpenings openings) {}

  private List<Row> rows(String keyIndustry, Period origin, List<String> periods, Ahead ahead) {
    Period end = Period.parse(periods.get(periods.size() - 1));
    int before = origin.plus(1).year() - 1;
    TreeMap<Integer, TreeMap<Place, double[]>> drawn = new TreeMap<>();
    ahead.steps().forEachRemaining(row -> add(drawn, row));
    TreeMap<Place, Double> lastYear = ahead.openings().entry(before, origin);
    List<Row> rows = new ArrayList<>();
    for (int year = before + 1; year <= end.plus(1).year() - 1; year++) {
      TreeMap<Place, double[]> places = drawn.getOrDefault(year, new TreeMap<>());
      ahead.openings().entry(year, origin).forEach((place, past) -> add(places, place, past));
      TreeMap<Place, Double> came = ahead.openings().entry(year, end);
      came.keySet().forEach(place -> add(places, place, 0));
      lastYear.keySet().forEach(place -> add(places, place, 0));
      for (Map.Entry<Place, double[]> one : places.entrySet()) {
        rows.add(
            TableRow.of("demand_backtest")
                .set("origin", origin.toString())
                .set("key_industry", keyIndustry)
                .set("region", one.getKey().region())
                .set("occupation", one.getKey().occupation())
                .set("year", year)
                .set("years_ahead", year - before)
                .set("openings_actual", came.getOrDefault(one.getKey(), 0.0))
                .set("openings_before", lastYear.getOrDefault(one.getKey(), 0.0))
                .set("openings", one.getValue())
                .build());
      }
    }
    return rows;
  }

  private void add(TreeMap<Integer, TreeMap<Place, double[]>> drawn, Row row) {
    int year = Period.parse(row.getString(4)).year();
    double share = row.getDouble(8);
    double[] ahead = (double[]) row.get(9);
    double[] sum =
        drawn
            .computeIfAbsent(year, key -> new TreeMap<>())
            .computeIfAbsent(
                new Place(row.getString(3), row.getString(2)), key -> new double[draws]);
    Arrays.setAll(sum, d -> sum[d] + share * ahead[d]);
  }

  private void add(TreeMap<Place, double[]> year, Place place, double counted) {
    double[] sum = year.computeIfAbsent(place, key -> new double[draws]);
    Arrays.setAll(sum, d -> sum[d] + counted);
  }

  private List<DemandCell> cells(
      Period origin, List<PastPath> paths, Map<String, EntryShares.Recent> recent) {
    List<PastPath> others = paths.stream().filter(path -> !is(path, origin)).toList();
    List<PastPath> own = paths.stream().filter(path -> is(path, origin)).toList();
    int steps = own.stream().mapToInt(path -> path.forecast().length).max().orElse(0);
    ConformalCalibration calibration =
        new ConformalCalibration(
            origin.frequency().perYear(),
            paths.stream().mapToInt(path -> path.forecast().length).max().orElse(steps),
            1);
    others.stream()
        .filter(path -> path.cell().isBottom() && path.scale() > 0)
        .forEach(path -> calibration.add(0, path.scaledErrors()));
    Map<String, double[]> errors = new TreeMap<>();
    others.forEach(path -> errors.merge(path.cell().key(), path.errors(), PastWorlds::joined));
    return own.stream()
        .filter(path -> path.forecast().length == steps)
        .map(
            path ->
                cell(
                    path,
                    calibration.around(path.forecast(), path.scale(), 0, true),
                    errors.getOrDefault(path.cell().key(), new double[0]),
                    recent.get(path.cell().key())))
        .toList();
  }

  private static boolean is(PastPath path, Period origin) {
    return path.origin().equals(origin.toString());
  }

  private static double[] joined(double[] one, double[] other) {
    return Stream.of(one, other).flatMapToDouble(Arrays::stream).toArray();
  }

  private static DemandCell cell(
      PastPath path,
      PredictiveDistribution distribution,
      double[] errors,
      EntryShares.Recent recent) {
    Period origin = Period.parse(path.origin());
    return new DemandCell(
        path.cell().industry(),
        path.cell().occupation(),
        path.cell().region(),
        path.cell().isTotal(),
        Stream.iterate(1, step -> step + 1)
            .limit(path.forecast().length)
            .map(step -> origin.plus(step).toString())
            .toList(),
        path.forecast(),
        distribution,
        path.scale(),
        errors,
        null,
        recent == null ? new EntryShares.Recent(path.cell().occupation(), 0, 0) : recent);
  }
}
