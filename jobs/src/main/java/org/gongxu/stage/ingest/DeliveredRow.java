package org.gongxu.stage.ingest;

import java.util.List;

/**
 * A row as a file holds it.
 *
 * @param line line where it starts, from 1
 * @param cells its cells in the file's order
 * @param damaged positions of cells a spreadsheet kept as a number too long to be exact
 */
record DeliveredRow(int line, List<String> cells, List<Integer> damaged) {}
