/** The track record of past cards and advice. */
package org.gongxu.quality.track;
