package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.gongxu.flow.balance.OpeningsToSeekers;
import org.gongxu.flow.balance.Tightness;

/**
 * Turns market counts into facts: 求人倍率 and its trend, growth of stocks, tightness, and the signs
 * that tell a shortage's driver.
 */
final class Markets {

  /** Vacancies or persons an indicator must rest on. */
  private static final int FEWEST = 5;

  private final TreeMap<String, MarketCounts> counts;

  Markets(TreeMap<String, MarketCounts> counts) {
    this.counts = counts;
  }

  /** Facts by {@link OccupationTable#key}. */
  TreeMap<String, MarketFacts> facts() {
    List<Scaled> scales = scales();
    double medianPay = median(market -> market.year(0).meanPay());
    TreeMap<String, MarketFacts> facts = new TreeMap<>();
    counts.forEach((key, market) -> facts.put(key, facts(market, scales, medianPay)));
    return facts;
  }

  private MarketFacts facts(MarketCounts market, List<Scaled> scales, double medianPay) {
    MarketCounts.Year now = market.year(0);
    return new MarketFacts(
        now.ratio(),
        trend(market),
        now.seekers > 0 ? now.seekers / 4.0 : Double.NaN,
        market.stock().isEmpty() ? Double.NaN : market.stock().lastEntry().getValue(),
        growth(market.stock()),
        tightness(market, scales),
        new MarketFacts.Signs(
            // The gap is one of entry openings, which all ask for the level trained.
            Double.NaN,
            market.atWork >= FEWEST ? (double) market.related / market.atWork : Double.NaN,
            // Surveys are counts: who is still there cannot be told from who answered again.
            Double.NaN,
            now.meanPay() / medianPay));
  }

  /** The trend of four-quarter sums, which have no season. */
  private static double trend(MarketCounts market) {
    List<long[]> quarters = new ArrayList<>(market.quarters().values());
    quarters.removeIf(quarter -> quarter[1] == 0);
    int n = quarters.size() - 3;
    if (n < 1) {
      return Double.NaN;
    }
    double[] openings = new double[n];
    double[] seekers = new double[n];
    for (int i = 0; i < n; i++) {
      for (long[] quarter : quarters.subList(i, i + 4)) {
        openings[i] += quarter[0];
        seekers[i] += quarter[1];
      }
    }
    return OpeningsToSeekers.of(openings, seekers, 4).trendPerYear();
  }

  /** Yearly growth over the whole record; NaN with one year. */
  private static double growth(TreeMap<Integer, Double> stock) {
    if (stock.size() < 2 || !(stock.firstEntry().getValue() > 0)) {
      return Double.NaN;
    }
    int years = stock.lastKey() - stock.firstKey();
    double ratio = stock.lastEntry().getValue() / stock.firstEntry().getValue();
    return StrictMath.pow(ratio, 1.0 / years) - 1;
  }

  /** An indicator with the scale of the years before the last. */
  private record Scaled(String name, Measure measure, Tightness.Scale scale) {}

  /** The value of an indicator some years back. */
  private interface Measure {
    double of(MarketCounts market, int back);
  }

  private List<Scaled> scales() {
    List<Scaled> scales = new ArrayList<>();
    add(scales, "openings to seekers", true, (m, back) -> m.year(back).ratio());
    add(scales, "its change", true, (m, back) -> change(m, back, MarketCounts.Year::ratio));
    add(scales, "share filled", false, (m, back) -> m.year(back).fillRate());
    add(scales, "days to close", true, (m, back) -> m.year(back).vacancyDays());
    add(scales, "pay growth", true, (m, back) -> change(m, back, MarketCounts.Year::meanPay));
    add(scales, "share posted again", true, (m, back) -> m.year(back).repostRate());
    return scales;
  }

  private static double change(
      MarketCounts market, int back, ToDoubleFunction<MarketCounts.Year> value) {
    return value.applyAsDouble(market.year(back)) / value.applyAsDouble(market.year(back + 1)) - 1;
  }

  private void add(List<Scaled> scales, String name, boolean isTighter, Measure measure) {
    List<Double> reference = new ArrayList<>();
    for (MarketCounts market : counts.values()) {
      List<Integer> years = new ArrayList<>();
      market.yearsBack().forEach(years::add);
      for (int back : years) {
        double value = back > 0 ? measure.of(market, back) : Double.NaN;
        if (Double.isFinite(value)) {
          reference.add(value);
        }
      }
    }
    double[] values = reference.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (values.length >= FEWEST) {
      Tightness.Scale scale =
          isTighter ? Tightness.Scale.rising(values) : Tightness.Scale.falling(values);
      scales.add(new Scaled(name, measure, scale));
    }
  }

  private static MarketFacts.Tight tightness(MarketCounts market, List<Scaled> scales) {
    int openings = (int) market.year(0).openings;
    List<Tightness.Indicator> indicators =
        scales.stream()
            .map(
                scaled -> {
                  double value = scaled.measure().of(market, 0);
                  return new Tightness.Indicator(
                      scaled.name(),
                      Double.isFinite(value) ? value : Double.NaN,
                      scaled.scale(),
                      openings);
                })
            .toList();
    Tightness tight = Tightness.of(indicators, FEWEST);
    boolean isRated = tight.rating() != Tightness.Rating.X;
    return new MarketFacts.Tight(
        tight.score(),
        isRated ? Words.lower(tight.rating()) : "X",
        (int) tight.points().stream().filter(points -> points >= 0).count());
  }

  private double median(ToDoubleFunction<MarketCounts> value) {
    double[] values =
        counts.values().stream().mapToDouble(value).filter(Double::isFinite).sorted().toArray();
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }
}
