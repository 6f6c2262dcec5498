/** What is released: one class a table, derived from the tables of earlier stages. */
package org.gongxu.stage.release.table;
