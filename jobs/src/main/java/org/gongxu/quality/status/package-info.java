/** Employment status and quality: counts in, rates with their uncertainty out. */
package org.gongxu.quality.status;
