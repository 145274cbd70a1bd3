package io.imagesteward.core.workflow;

import io.imagesteward.core.sweep.Stayed;
import java.util.Optional;

/**
 * What came of giving a share up.
 *
 * @param stayed empty when the spoke has the image no longer
 */
public record LeaveView(Optional<Stayed> stayed) {}
