package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import java.util.List;

/**
 * What the Share function did to one image.
 *
 * @param changed 1 when anything changed, so that a workflow can count images
 */
public record Shared(ImageRef image, int changed, List<String> steps) {}
