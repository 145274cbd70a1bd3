package io.imagesteward.functions.aws.report;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.events.Failure;
import io.imagesteward.functions.json.Json;
import java.util.List;

/** What every end of an execution has in common: its report is its record, and one failure makes it a failure. */
abstract class Ending<R> implements Summary {

    final R report;
    final List<Failure> failures;
    private final String recordKey;

    /** @param about what the executions of a workflow are filed under, such as the id of an image */
    Ending(String workflow, String about, String execution, R report, List<Failure> failures) {
        this.report = report;
        this.failures = failures;
        this.recordKey = "%s/%s/%s.json".formatted(workflow, about, execution);
    }

    @Override
    public final boolean failed() {
        return !failures.isEmpty();
    }

    @Override
    public final String recordKey() {
        return recordKey;
    }

    @Override
    public final String record() {
        return Json.write(report);
    }

    /** A heading that names the policy and the image. */
    static String subject(String heading, String policy, ImageRef image) {
        return "%s %s: %s"
                .formatted(heading, Wording.printable(policy), image.id().value());
    }
}
