package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;

/**
 * Our own images of one Region: those that somebody asks for, and what only further calls tell of them. Ids go into a
 * filter rather than into the id list: an empty id list means "all images", ids and a page size exclude each other, and
 * one unknown id fails the whole call.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html">DescribeImages</a>
 */
public final class Images {

    private final Ec2Client ec2;
    private final Snapshots snapshots;
    private final ImagePages pages;

    public Images(Ec2Client ec2, Keys keys, AccountId account, RegionId region) {
        this.ec2 = ec2;
        this.snapshots = new Snapshots(ec2, keys, account, region);
        this.pages = new ImagePages(ec2, snapshots, account, region);
    }

    /** Images by id, without permissions. What the account does not own is not there. */
    public List<Ami> byId(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : pages.all(filter("image-id", ids));
    }

    /** The image of this name, which is one at most, without permissions. */
    public List<Ami> named(String name) {
        return pages.all(filter("name", List.of(name)));
    }

    /** Every image there is, without permissions. */
    public List<Ami> all() {
        return pages.all();
    }

    /** One page of every image there is, so small that all it needs can be read before a function's time is up. */
    public ImagePages.Listing page(Optional<String> token) {
        return pages.small(token);
    }

    /** Everything that says it is a copy of ours, without permissions. */
    public List<Ami> copies() {
        return pages.all(filter("tag-key", List.of(StewardTags.SOURCE)));
    }

    /** Everything that carries the tag of a copy of ours of this source, without permissions. */
    public List<Ami> madeFrom(ImageRef source) {
        return pages.all(filter("tag:" + StewardTags.SOURCE, List.of(StewardTags.source(source))));
    }

    /** Everything that is made of any of these snapshots, without permissions. */
    List<Ami> madeOf(Collection<String> snapshotIds) {
        return pages.all(filter("block-device-mapping.snapshot-id", snapshotIds));
    }

    /** Everything that was copied from an image, without permissions. */
    public List<Ami> copiesOf(ImageRef source) {
        return pages.all(
                filter("source-image-id", List.of(source.id().value())),
                filter("source-image-region", List.of(source.region().value())));
    }

    /**
     * The same images with what only further calls tell: who may launch them, who may use their snapshots, under
     * which keys. Only available images have permissions worth reading; one that went away meanwhile is left out.
     */
    public List<Ami> withPermissions(List<Ami> images) {
        var keys = snapshots.encryption(images);
        return images.stream()
                .map(image -> image.state() == AmiState.AVAILABLE ? permissions(image, keys) : Optional.of(image))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same image with the keys that its snapshots are under, and whom those let in who is to have it and lacks it. */
    public Ami withKeys(Ami image, Set<Principal> targets) {
        var keys = snapshots.encryption(List.of(image));
        var backing = image.snapshots().stream()
                .map(snapshot -> snapshot.under(keys.of(snapshot)))
                .toList();
        return withUses(image.seen(image.launchPermissions(), backing), targets);
    }

    /** The same images with the keys that their snapshots are under, read by the page. */
    public List<Ami> withKeys(List<Ami> images) {
        var keys = snapshots.encryption(images);
        return images.stream()
                .map(image -> image.seen(
                        image.launchPermissions(),
                        image.snapshots().stream()
                                .map(snapshot -> snapshot.under(keys.of(snapshot)))
                                .toList()))
                .toList();
    }

    /** In the steady state everybody has everything, and nobody asks whom keys let in. */
    public Ami withUses(Ami image, Set<Principal> targets) {
        return isMissed(image, targets)
                ? image.seen(image.launchPermissions(), snapshots.withUses(image.snapshots(), targets))
                : image;
    }

    private static boolean isMissed(Ami image, Set<Principal> targets) {
        var accounts =
                targets.stream().filter(Principal.Account.class::isInstance).toList();
        return !image.launchPermissions().containsAll(targets)
                || image.snapshots().stream()
                        .anyMatch(snapshot -> !snapshot.volumePermissions().containsAll(accounts));
    }

    /** Why the data behind an image could not be copied, in the words of EBS; empty when it says nothing. */
    public Optional<String> snapshotTrouble(Ami image) {
        return snapshots.trouble(image);
    }

    private Optional<Ami> permissions(Ami image, SnapshotKeys keys) {
        try {
            var launch = launchPermissions(image);
            var backing = image.snapshots().stream()
                    .map(s -> new Snapshot(s.ref(), keys.of(s), snapshots.volumePermissions(s.ref())))
                    .toList();
            return Optional.of(image.seen(launch, backing));
        } catch (Gone deregisteredMeanwhile) {
            return Optional.empty();
        }
    }

    Set<Principal> launchPermissions(Ami image) {
        var answer = Failures.translating(
                "DescribeImageAttribute of " + image.ref(),
                () -> ec2.describeImageAttribute(
                        r -> r.imageId(image.ref().id().value()).attribute(ImageAttributeName.LAUNCH_PERMISSION)));
        return answer.launchPermissions().stream().map(Translation::principal).collect(Collectors.toUnmodifiableSet());
    }

    private static Filter filter(String name, Collection<String> values) {
        return Filter.builder().name(name).values(values).build();
    }
}
