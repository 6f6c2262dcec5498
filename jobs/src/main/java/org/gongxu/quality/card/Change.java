package org.gongxu.quality.card;

import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Card;

/**
 * The smallest move of one lever that changes a card.
 *
 * @param lever what is moved
 * @param amount share points as a fraction, or places; negative for less
 * @param from the card now
 * @param to the card after
 * @param text the move in words
 */
public record Change(Lever lever, double amount, Card from, Card to, Label text) {}
