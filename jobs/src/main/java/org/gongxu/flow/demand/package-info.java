/** Demand where it is not simply counted: replacement on stocks, and what vacancies miss. */
package org.gongxu.flow.demand;
