package org.gongxu.quality.intake;

import java.util.List;
import java.util.stream.Collectors;

/** The intake problem has no plan; names the constraints that clash. */
public final class InfeasibleIntakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Clash> clashes;

  InfeasibleIntakeException(List<Clash> clashes) {
    super(
        "Cannot advise on intake, constraints clash: "
            + clashes.stream()
                .map(clash -> clash.where() + " (" + clash.reason().en() + ")")
                .collect(Collectors.joining("; ")));
    this.clashes = List.copyOf(clashes);
  }

  /** The clashes, one per programme or limit. */
  public List<Clash> clashes() {
    return clashes;
  }
}
