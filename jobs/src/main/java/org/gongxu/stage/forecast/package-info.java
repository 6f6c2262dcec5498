/** Demand and supply ahead, as predictive draws of joint worlds. */
package org.gongxu.stage.forecast;
