/** The bulletin page: main points, charts and tables for people. */
package org.gongxu.stage.release.bulletin;
