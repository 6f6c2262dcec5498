package org.gongxu.forecasting.engine;

import java.io.Serializable;

/**
 * How one model did over all rolling origins of a panel.
 *
 * @param model the member, or {@code combination}
 * @param mase mean absolute scaled error over series, origins and steps (Hyndman and Koehler 2006);
 *     NaN where no origin could be scored
 * @param bias mean scaled error, actual less forecast
 * @param forecasts forecasts scored
 * @param weight its mean weight in the published combination; NaN for the combination itself
 */
public record ModelScore(String model, double mase, double bias, long forecasts, double weight)
    implements Serializable {}
