package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tells in one Region that images are used.
 *
 * @param templates by id
 * @param reports by id
 * @param recipes Image Builder's, which has no service here
 * @param failing images whose next usage report fails, because a test says so
 */
record Evidence(
        Map<String, TemplateHistory> templates,
        Map<String, UsageReport> reports,
        List<Launch> launches,
        List<Recipe> recipes,
        Set<String> failing) {

    /** That an account launched an image. */
    record Launch(String imageId, String account, Instant at) {}

    /** That a recipe of an account starts from an image. */
    record Recipe(String arn, String account, String imageId) {}

    static Evidence none() {
        return new Evidence(new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }

    List<TemplateHistory> templatesOf(String account) {
        return templates.values().stream()
                .filter(template -> template.account().equals(account))
                .toList();
    }
}
