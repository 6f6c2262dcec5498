package org.gongxu.quality.recommend;

import java.util.Map;
import org.gongxu.quality.rules.Card;

/**
 * What a programme's graduates can fill.
 *
 * @param school school code
 * @param major major code
 * @param graduates graduates a year who look for work
 * @param occupations P(occupation | major)
 * @param card its card
 */
public record TrainedFor(
    String school, String major, double graduates, Map<String, Double> occupations, Card card) {}
