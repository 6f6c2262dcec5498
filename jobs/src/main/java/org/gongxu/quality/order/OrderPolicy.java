package org.gongxu.quality.order;

/**
 * What makes an order class.
 *
 * @param probability P(shortage) from which an occupation is scarce
 * @param smallestClass fewest students of a class
 * @param leastFit least P(occupation | major)
 * @param halvingKm distance at which a pair is worth half, above 0
 * @param leastVacancies vacancies below which an employer is named to the school alone
 */
public record OrderPolicy(
    double probability,
    int smallestClass,
    double leastFit,
    double halvingKm,
    long leastVacancies) {}
