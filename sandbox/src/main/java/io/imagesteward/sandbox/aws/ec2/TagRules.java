package io.imagesteward.sandbox.aws.ec2;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Which tags a resource may carry; see "Tag restrictions" in the EC2 User Guide. */
final class TagRules {

    static final String RESERVED = "aws:";
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private TagRules() {}

    /** The tags as a map, checked one by one. */
    static Map<String, String> checked(List<Tag> tags) {
        var checked = new LinkedHashMap<String, String>();
        for (Tag tag : tags) {
            String value = tag.value() == null ? "" : tag.value();
            if (tag.key() == null
                    || tag.key().isEmpty()
                    || tag.key().length() > LONGEST_KEY
                    || tag.key().startsWith(RESERVED)) {
                throw Ec2Errors.of(
                        "InvalidTagKey.Malformed",
                        "Tag key '%s' is not valid: 1 to %d characters, not starting with %s",
                        tag.key(),
                        LONGEST_KEY,
                        RESERVED);
            }
            if (value.length() > LONGEST_VALUE) {
                throw Ec2Errors.invalidValue("The value of tag %s exceeds %d characters", tag.key(), LONGEST_VALUE);
            }
            checked.put(tag.key(), value);
        }
        return checked;
    }

    /** Refuses more tags on a resource than EC2 keeps. */
    static Map<String, String> limited(Map<String, String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw Ec2Errors.of("TagLimitExceeded", "More than %d tags on one resource", MOST_TAGS);
        }
        return tags;
    }

    /** The tags to put on what an operation creates, by resource type; types it does not create are refused. */
    static Map<ResourceType, Map<String, String>> specified(
            List<TagSpecification> specifications, Set<ResourceType> allowed) {
        var byType = new EnumMap<ResourceType, Map<String, String>>(ResourceType.class);
        for (TagSpecification specification : specifications) {
            if (!allowed.contains(specification.resourceType())) {
                throw Ec2Errors.invalidValue(
                        "'%s' is not a valid taggable resource type for this operation.",
                        specification.resourceTypeAsString());
            }
            byType.computeIfAbsent(specification.resourceType(), t -> new LinkedHashMap<>())
                    .putAll(checked(specification.tags()));
        }
        byType.values().forEach(TagRules::limited);
        return byType;
    }
}
