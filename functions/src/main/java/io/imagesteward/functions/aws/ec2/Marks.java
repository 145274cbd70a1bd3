package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The mark of retirement, on every image and snapshot of a family: one call for each Region, so that within a Region all
 * of it is marked or none. EC2 takes a thousand resources in a call, which no family comes near.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html">CreateTags</a>
 */
public final class Marks {

    private static final List<Tag> KEYS = List.of(
            Tag.builder().key(StewardTags.LIFECYCLE).build(),
            Tag.builder().key(StewardTags.RETIRES_WITH).build());

    private final AwsClients clients;

    public Marks(AwsClients clients) {
        this.clients = clients;
    }

    /** Writes the mark; writing it twice changes nothing. */
    public void put(ImageRef source, List<Marked> family) {
        var tags = Translation.tags(Map.of(
                StewardTags.LIFECYCLE, StewardTags.RETIRING, StewardTags.RETIRES_WITH, StewardTags.source(source)));
        byRegion(family)
                .forEach((region, ids) -> Failures.translating(
                        "CreateTags in " + region,
                        () -> clients.ec2(region)
                                .createTags(r -> r.resources(ids).tags(tags))));
    }

    /**
     * Takes the mark off, having written when: a family is never without both. Taking off what is not there succeeds.
     */
    public void remove(List<Marked> family, Instant now) {
        var restored = Translation.tags(Map.of(StewardTags.RESTORED, now.toString()));
        byRegion(family).forEach((region, ids) -> {
            var ec2 = clients.ec2(region);
            Failures.translating(
                    "CreateTags in " + region,
                    () -> ec2.createTags(r -> r.resources(ids).tags(restored)));
            Failures.translating(
                    "DeleteTags in " + region,
                    () -> ec2.deleteTags(r -> r.resources(ids).tags(KEYS)));
        });
    }

    private static SortedMap<RegionId, List<String>> byRegion(List<Marked> family) {
        return family.stream()
                .collect(Collectors.groupingBy(
                        marked -> marked.image().region(),
                        TreeMap::new,
                        Collectors.flatMapping(Marks::ids, Collectors.toList())));
    }

    private static Stream<String> ids(Marked marked) {
        return Stream.concat(
                Stream.of(marked.image().id().value()),
                marked.snapshots().stream().map(SnapshotRef::id).map(id -> id.value()));
    }
}
