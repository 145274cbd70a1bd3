package io.imagesteward.events;

import java.util.List;
import java.util.Map;

/**
 * The tagging service says that the tags of some resource changed.
 *
 * @param resource the ARN of the tagged resource, the only place where its id stands
 * @param changedTagKeys the keys that were added, changed or removed
 * @param version counts up per resource; a lower one that arrives later is stale and must be dropped
 * @param tags all tags of the resource after the change
 */
public record TagChange(
        String resource,
        List<String> changedTagKeys,
        String service,
        String resourceType,
        long version,
        Map<String, String> tags)
        implements Heard {

    public TagChange {
        changedTagKeys = List.copyOf(changedTagKeys);
        tags = Map.copyOf(tags);
    }

    /** The last part of the ARN: {@code ami-...} of {@code arn:aws:ec2:us-east-1::image/ami-...}. */
    public String resourceId() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    static TagChange read(Fields envelope) {
        var detail = envelope.object("detail");
        return new TagChange(
                envelope.firstText("resources"),
                detail.texts("changed-tag-keys"),
                detail.text("service"),
                detail.text("resource-type"),
                detail.number("version"),
                detail.textByKey("tags"));
    }
}
