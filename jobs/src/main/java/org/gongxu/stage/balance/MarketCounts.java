package org.gongxu.stage.balance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongxu.flow.demand.EntryScatter;

/**
 * What was counted of one occupation in one region, by year back from the last quarter observed: 0
 * is the last four quarters, 1 the four before.
 */
final class MarketCounts {

  /** Counts of four quarters. */
  static final class Year {
    long openings;
    long entry;
    long seekers;
    long fillable;
    long filled;
    long closed;
    long days;
    double pay;
    long paid;
    long agency;
    long vacancies;
    long reposts;

    /** Openings per registered seeker; NaN without seekers. */
    double ratio() {
      return seekers > 0 ? (double) openings / seekers : Double.NaN;
    }

    /** Share of openings that were filled; NaN where fillings are not told. */
    double fillRate() {
      return fillable > 0 ? (double) filled / fillable : Double.NaN;
    }

    /** Mean days from posting to closing; NaN where closings are not told. */
    double vacancyDays() {
      return closed > 0 ? (double) days / closed : Double.NaN;
    }

    /** Postings that only repeat an earlier one, per vacancy; NaN without vacancies. */
    double repostRate() {
      return vacancies > 0 ? (double) reposts / vacancies : Double.NaN;
    }

    /** Pay offered, weighted by vacancies; NaN where none is told. */
    double meanPay() {
      return paid > 0 ? pay / paid : Double.NaN;
    }
  }

  private final TreeMap<Integer, Year> years = new TreeMap<>();
  private final TreeMap<String, long[]> quarters = new TreeMap<>();
  private final TreeMap<Integer, Double> stock = new TreeMap<>();
  long atWork;
  long related;

  /** The counts of a year back. */
  Year year(int back) {
    return years.computeIfAbsent(back, key -> new Year());
  }

  /** Agencies' openings per opening of an employer over the last two years; 0 without openings. */
  double agencyRatio() {
    long agency = year(0).agency + year(1).agency;
    long direct = year(0).openings + year(1).openings;
    return direct > 0 ? (double) agency / direct : 0;
  }

  /** The years back that have counts. */
  Iterable<Integer> yearsBack() {
    return years.keySet();
  }

  /** Counts by years back. */
  TreeMap<Integer, Year> years() {
    return years;
  }

  /**
   * Openings and those open to leavers, by place and year.
   *
   * @param markets counts by region and occupation
   * @param back the latest year, counted back from the last one observed; 0 for that
   */
  static TreeMap<String, List<EntryScatter.Count>> entry(
      TreeMap<String, MarketCounts> markets, int back) {
    TreeMap<String, List<EntryScatter.Count>> counted = new TreeMap<>();
    markets.forEach((place, market) -> counted.put(place, market.entry(back)));
    return counted;
  }

  private List<EntryScatter.Count> entry(int back) {
    int last = years.isEmpty() ? -1 : years.lastKey();
    return IntStream.rangeClosed(back, last)
        .mapToObj(year -> years.getOrDefault(year, new Year()))
        .map(year -> new EntryScatter.Count(year.openings, year.entry))
        .toList();
  }

  /** Adds openings and seekers of a quarter. */
  void quarter(String period, long openings, long seekers) {
    long[] counts = quarters.computeIfAbsent(period, key -> new long[2]);
    counts[0] += openings;
    counts[1] += seekers;
  }

  /** Openings (0) and seekers (1) by quarter. */
  Map<String, long[]> quarters() {
    return quarters;
  }

  /** Adds to the stock of a year. */
  void employed(int year, double persons) {
    stock.merge(year, persons, Double::sum);
  }

  /** Employed by year. */
  TreeMap<Integer, Double> stock() {
    return stock;
  }
}
