/** Command line to stages to exit code; the one place that exits. */
package org.gongxu.cli;
