package org.gongxu.quality.fit;

/**
 * One key industry's demand against what the majors train for it.
 *
 * @param keyIndustry key industry code
 * @param year year
 * @param demand entry openings, persons
 * @param supply entrants the flow matrix sends to it, persons
 * @param majors majors sending at least one entrant in twenty to it
 * @param coverage min(1, supply / demand); NaN without demand
 * @param deviation 结构偏离度: share of demand over share of supply, less 1; NaN without supply
 */
public record IndustryFit(
    String keyIndustry,
    int year,
    double demand,
    double supply,
    int majors,
    double coverage,
    double deviation) {}
