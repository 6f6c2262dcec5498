package org.gongxu.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongxu.domain.Problem;

/** One run at a time in a lake; the operating system frees the lock when its holder dies. */
final class LakeLock implements AutoCloseable {

  private final FileChannel channel;

  private LakeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param lake directory of the lake
   * @param holder who takes it, told to whoever comes second
   * @throws Problem naming the holder when it is taken
   */
  static LakeLock take(Path lake, String holder) {
    Path note = lake.resolve("LOCK.holder");
    try {
      Files.createDirectories(lake);
      FileChannel channel =
          FileChannel.open(
              lake.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!taken(channel)) {
        channel.close();
        throw new Problem(
            Problem.Kind.LOCK,
            "Cannot run: the lake "
                + lake
                + " is held by "
                + Files.readString(note).strip()
                + "; wait for it, or end it");
      }
      Files.write(note, (holder + "\n").getBytes(StandardCharsets.UTF_8));
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
      return new LakeLock(channel);
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot lock the lake " + lake + ": " + e, e);
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot free the lake's lock: " + e, e);
    }
  }
}
