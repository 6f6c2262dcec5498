/** Releases: tables, files and the bulletin page, write-once and in vintages. */
package org.gongxu.stage.release;
