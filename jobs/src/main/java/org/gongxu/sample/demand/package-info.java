/** The made-up openings: their expected path by quarter and the vacancies drawn around it. */
package org.gongxu.sample.demand;
