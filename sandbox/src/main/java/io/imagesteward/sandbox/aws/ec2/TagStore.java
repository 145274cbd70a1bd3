package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Eventual;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The tags each account has put on resources of one Region.
 *
 * <p>Tags belong to the account that put them: whoever an image is shared with sees none of the owner's, but may put
 * its own; see "Share an AMI with specific AWS accounts" in the EC2 User Guide.
 */
final class TagStore {

    /** The tags of one resource, and how often they changed. */
    record TagSet(String account, String resourceId, Map<String, String> tags, long version) {

        TagSet {
            tags = Map.copyOf(tags);
        }

        TagSet after(Map<String, String> changed) {
            return new TagSet(account, resourceId, changed, version + 1);
        }
    }

    private final Eventual<TagSet> sets;

    TagStore(Surroundings surroundings) {
        this.sets = new Eventual<>(surroundings);
    }

    TagSet latest(String account, String resourceId) {
        return sets.latest(key(account, resourceId)).orElseGet(() -> new TagSet(account, resourceId, Map.of(), 0));
    }

    List<Tag> seen(String account, String resourceId) {
        return sets.seen(key(account, resourceId)).map(set -> list(set.tags())).orElse(List.of());
    }

    /** Every tag set of an account as readers see it. */
    Stream<TagSet> allSeen(String account) {
        return sets.allSeen().filter(set -> set.account().equals(account));
    }

    void write(TagSet set) {
        sets.write(key(set.account(), set.resourceId()), set);
    }

    void seed(String account, String resourceId, Map<String, String> tags) {
        sets.seed(key(account, resourceId), new TagSet(account, resourceId, tags, 1));
    }

    static List<Tag> list(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }

    private static String key(String account, String resourceId) {
        return account + "/" + resourceId;
    }
}
