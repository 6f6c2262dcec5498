/** Supply against demand: gaps, indicators, rankings, retraining and their track record. */
package org.gongxu.flow.balance;
