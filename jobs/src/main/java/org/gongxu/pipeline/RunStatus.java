package org.gongxu.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongxu.domain.Problem;
import org.gongxu.settings.Site;
import org.gongxu.stage.RunSpec;

/** {@code run_status.json}: how the run went, for schedulers that lose exit codes. */
final class RunStatus {

  private final Path file;
  private final RunSpec run;
  private final Map<String, Object> status = new LinkedHashMap<>();
  private final Map<String, Object> stages = new LinkedHashMap<>();

  RunStatus(Path lake, Site site, RunSpec run) {
    this.file = lake.resolve(site.id()).resolve("run_status.json");
    this.run = run;
    status.put("site", site.id());
    status.put("period", run.period().toString());
    status.put("as_of", run.asOf().toString());
    status.put("started_at", run.clock().instant().toString());
    status.put("state", "running");
    status.put("stages", stages);
    write();
  }

  void stage(String name, StageState state) {
    stages.put(name, Map.of("finished_at", state.finishedAt(), "seconds", state.seconds()));
    write();
  }

  void done() {
    end("done", "");
  }

  void failed(Throwable failure) {
    String kind = failure instanceof Problem problem ? problem.kind().name() : "BUG";
    end("failed", kind + ": " + failure.getMessage());
  }

  private void end(String state, String message) {
    status.put("state", state);
    status.put("message", message);
    status.put("ended_at", run.clock().instant().toString());
    write();
  }

  private void write() {
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(status));
    } catch (IOException e) {
      throw new Problem(Problem.Kind.STORAGE, "Cannot write " + file + ": " + e, e);
    }
  }
}
