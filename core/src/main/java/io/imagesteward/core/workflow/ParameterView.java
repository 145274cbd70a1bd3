package io.imagesteward.core.workflow;

import io.imagesteward.core.step.Step;
import java.util.Optional;

/** How a publication ended: the parameter names the image, or another run has moved it on meanwhile. */
public record ParameterView(Optional<Step.PublishParameter> published) {}
