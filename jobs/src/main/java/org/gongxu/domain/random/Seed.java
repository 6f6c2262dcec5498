package org.gongxu.domain.random;

/**
 * Where random numbers start: a number made from the run's seed and the keys of what is drawn, so
 * that no draw depends on the order, partition or thread it is made in.
 *
 * <p>{@code Seed.of(7).child("completion").child("S1|710205").stream(3)} is always the same stream.
 *
 * @param state the hashed 64 bits
 */
public record Seed(long state) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The seed of a run, as its settings give it. */
  public static Seed of(long runSeed) {
    return new Seed(mix(runSeed + 0x9e3779b97f4a7c15L));
  }

  /**
   * The seed for one key under this seed; different keys give unrelated seeds. FNV-1a over the
   * key's UTF-16 units, then Stafford's variant 13 of the MurmurHash3 finalizer.
   */
  public Seed child(String key) {
    long hash = FNV_OFFSET ^ state;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    }
    // The length keeps a key of NULs apart from a shorter one.
    return new Seed(mix(hash + key.length() * 0x9e3779b97f4a7c15L));
  }

  /**
   * The stream of one draw.
   *
   * @param draw the number of the joint world, from 0
   */
  public RandomStream stream(int draw) {
    long start = mix(state + (draw + 1L) * 0xd1342543de82ef95L);
    return new RandomStream(start, mix(start ^ state));
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
