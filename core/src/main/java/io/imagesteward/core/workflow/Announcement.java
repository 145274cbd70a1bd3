package io.imagesteward.core.workflow;

/**
 * How the Report function sums a run up.
 *
 * @param failed whether anything did not become right; the execution then ends as failed
 */
public record Announcement(boolean failed, String summary) {}
