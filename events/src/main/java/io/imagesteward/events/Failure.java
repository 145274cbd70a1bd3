package io.imagesteward.events;

import org.jspecify.annotations.Nullable;

/**
 * One thing that could not be done, told so that a person can act on it without opening the workflow.
 *
 * @param image absent when the step failed before there was an image, such as a copy that never started
 * @param advice what to do about it
 */
public record Failure(
        @Nullable String image, String account, String region, String step, String reason, String advice) {}
