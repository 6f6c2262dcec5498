package org.gongxu.sample.world;

/**
 * An industry and its made-up employers.
 *
 * @param code three-digit code of GB/T 4754-2017
 * @param keyIndustry code of its key industry
 * @param employers number of employers in a district
 */
public record Industry(String code, String keyIndustry, int employers) {}
