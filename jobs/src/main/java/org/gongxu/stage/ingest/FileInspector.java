package org.gongxu.stage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Source;

/** Hashes a file, keeps its bytes in the raw area, decides its encoding and matches its header. */
final class FileInspector implements Serializable {

  private final String siteFolder;
  private final String rawFolder;

  /**
   * An inspector.
   *
   * @param siteFolder folder names are shown relative to
   * @param rawFolder folder of the raw area
   */
  FileInspector(Path siteFolder, Path rawFolder) {
    this.siteFolder = siteFolder.toString();
    this.rawFolder = rawFolder.toString();
  }

  /**
   * Inspects a file.
   *
   * @throws Problem when it cannot be read, decoded or matched
   */
  FileFacts inspect(Path file, Source source) {
    String name = Path.of(siteFolder).relativize(file).toString();
    try {
      String sha256 = keep(file);
      long bytes = Files.size(file);
      if (source.format() == Source.Format.PARQUET) {
        return new FileFacts(file.toString(), name, sha256, bytes, "", -1, null);
      }
      String encoding =
          source.format() == Source.Format.CSV ? TextEncoding.of(file, source.encoding()) : "";
      try (RowReader rows = RowReader.open(file, source.format(), encoding)) {
        Header header = header(rows, name, source);
        return new FileFacts(file.toString(), name, sha256, bytes, encoding, count(rows), header);
      }
    } catch (IOException e) {
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + name + ": " + e.getMessage(), e);
    }
  }

  private static Header header(RowReader rows, String name, Source source) {
    if (!rows.hasNext()) {
      throw new Problem(
          Problem.Kind.INPUT, "Cannot read " + name + ": it is empty; it needs a header");
    }
    List<String> columns =
        Contracts.of(source.table()).delivered().stream().map(Column::name).toList();
    return Header.match(name, rows.next().cells(), source, columns);
  }

  private static long count(RowReader rows) {
    long count = 0;
    while (rows.hasNext()) {
      rows.next();
      count++;
    }
    return count;
  }

  /** Copies the bytes to a file named by their hash, readable by its owner alone. */
  private String keep(Path file) throws IOException {
    Path folder = Files.createDirectories(Path.of(rawFolder));
    Path draft = Files.createTempFile(folder, "incoming", ".draft");
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.move(draft, folder.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
    return sha256;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
