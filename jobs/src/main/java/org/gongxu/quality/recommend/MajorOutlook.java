package org.gongxu.quality.recommend;

/**
 * How a major looks to a school that thinks of offering or growing it.
 *
 * @param major major code
 * @param shortage P(shortage) at its horizon
 * @param medianGap median of demand less supply, persons
 * @param related largest share of its jobs that a major of the school leads to as well, 0 to 1
 * @param saturated whether no further school may add it
 */
public record MajorOutlook(
    String major, double shortage, double medianGap, double related, boolean saturated) {}
