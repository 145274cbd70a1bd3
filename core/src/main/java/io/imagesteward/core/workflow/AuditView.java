package io.imagesteward.core.workflow;

import io.imagesteward.core.sweep.Cursor;
import java.util.List;

/**
 * What is left of a batch of scopes. What was seen is not here but in S3: it is too much for a workflow.
 *
 * @param waitSeconds how long to wait first, because all that is left has just failed
 */
public record AuditView(List<Cursor> remaining, int waitSeconds) {}
