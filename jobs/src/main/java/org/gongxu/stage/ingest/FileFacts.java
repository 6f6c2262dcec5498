package org.gongxu.stage.ingest;

import java.io.Serializable;

/**
 * What is known of a delivered file before its rows are read.
 *
 * @param path where it lies
 * @param name path relative to the site folder
 * @param sha256 hash of its bytes
 * @param bytes its size
 * @param encoding its character set; empty for binary formats
 * @param rows rows below its header, counted apart from ingest to check it; -1 for Parquet
 * @param header where it keeps each column; null for Parquet, which Spark matches by name
 */
record FileFacts(
    String path, String name, String sha256, long bytes, String encoding, long rows, Header header)
    implements Serializable {}
