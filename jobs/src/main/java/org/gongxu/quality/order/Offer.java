package org.gongxu.quality.order;

import java.util.Map;

/**
 * A programme that could train to order.
 *
 * @param school school code
 * @param major major code
 * @param fit P(occupation | major), from the flow matrix
 * @param places places free for an order class
 */
public record Offer(String school, String major, Map<String, Double> fit, int places) {

  /** Copies the map. */
  public Offer {
    fit = Map.copyOf(fit);
  }
}
