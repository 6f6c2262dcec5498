/** How the majors offered fit the district's key industries: data of the matching report. */
package org.gongxu.quality.fit;
