/** Ranked lists for the platform's readers, each line with its reason. */
package org.gongxu.quality.recommend;
