package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import java.util.List;

/**
 * What the workflow of that name hands to the Report function when it is over.
 *
 * @param restored the images that are as recorded again
 */
public record RestorationReport(
        String execution, RestoreInput input, List<ImageRef> restored, List<Problem> failures) {}
