package io.imagesteward.core.workflow;

/**
 * How much there is to audit, and where the list lies.
 *
 * @param key of an array in the records bucket: too many accounts and Regions for a workflow's payload
 */
public record ScopesView(String bucket, String key, int scopes) {}
