/** The made-up students: cohorts through school and what the graduates did next. */
package org.gongxu.sample.supply;
