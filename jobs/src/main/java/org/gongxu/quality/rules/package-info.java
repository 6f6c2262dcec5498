/** Rule tables as data: read from files, judged on dossiers, replayed over past cohorts. */
package org.gongxu.quality.rules;
