package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.step.Step;
import java.util.List;

/**
 * What an execution of {@code distribute} hands to the Report function when it is over.
 *
 * @param recipients what the accounts say that got the images
 */
public record DistributionReport(
        String execution,
        DistributeInput input,
        List<ImageRef> members,
        int changes,
        List<Step.PublishParameter> published,
        List<Problem> failures,
        List<String> recipients,
        List<String> decisions) {}
