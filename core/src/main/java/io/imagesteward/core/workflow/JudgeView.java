package io.imagesteward.core.workflow;

/**
 * What a sweep found, in numbers.
 *
 * @param key of an array of {@link SweepAction} in the records bucket
 */
public record JudgeView(String bucket, String key, int findings, int actions) {}
