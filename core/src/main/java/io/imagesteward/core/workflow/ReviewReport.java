package io.imagesteward.core.workflow;

import java.util.List;

/**
 * What an execution of {@code review} hands to the Report function.
 *
 * @param started names of the retirements that were started or were running already
 */
public record ReviewReport(
        String execution, ReviewInput input, List<VerdictRow> table, List<String> started, List<Problem> failures) {}
