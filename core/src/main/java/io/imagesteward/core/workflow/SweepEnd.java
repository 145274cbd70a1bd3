package io.imagesteward.core.workflow;

import java.util.List;

/**
 * What an execution of {@code sweep} hands to the Report function; what it found lies in S3.
 *
 * @param acted under which prefix of the records bucket the outcomes of the actions lie; empty when there were none
 * @param failures steps of the sweep itself that failed
 */
public record SweepEnd(String execution, List<String> acted, List<Problem> failures) {

    public SweepEnd {
        acted = List.copyOf(acted);
        failures = List.copyOf(failures);
    }
}
