package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import java.util.List;
import java.util.Optional;

/**
 * What an execution of {@code create} hands to the Report function when it is over.
 *
 * @param image what was begun, whether or not anything came of it
 * @param distribution the execution that it was handed over to
 */
public record CreationReport(
        String execution,
        CreateInput input,
        Optional<ImageRef> image,
        Optional<String> distribution,
        List<Problem> failures) {}
