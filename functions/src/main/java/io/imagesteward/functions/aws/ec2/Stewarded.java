package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.functions.aws.client.Failures;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;

/** What a sweep reads of an account and Region besides images of the account's own. */
public final class Stewarded {

    private static final int PAGE = 1_000;

    private final Ec2Client ec2;
    private final Place place;

    public Stewarded(Ec2Client ec2, Place place) {
        this.ec2 = ec2;
        this.place = place;
    }

    /** Snapshots that say by their tags that they are a copy of ours, or that they retire with an image of ours. */
    public List<Sighting> snapshots() {
        var ours = Filter.builder()
                .name("tag-key")
                .values(StewardTags.SOURCE, StewardTags.RETIRES_WITH)
                .build();
        return Failures.translating(
                "DescribeSnapshots in " + place,
                () ->
                        ec2
                                .describeSnapshotsPaginator(
                                        r -> r.ownerIds("self").filters(ours).maxResults(PAGE))
                                .snapshots()
                                .stream()
                                .<Sighting>map(snapshot -> new Sighting.OfSnapshot(
                                        Translation.snapshot(place.account(), place.region(), snapshot.snapshotId()),
                                        Translation.tags(snapshot.tags())))
                                .toList());
    }

    /** Images of this account that an account may launch by a launch permission of its own. */
    public Set<String> sharedWith(AccountId account) {
        return Failures.translating(
                "DescribeImages shared with %s in %s".formatted(account, place),
                () -> ec2
                        .describeImagesPaginator(r -> r.owners("self")
                                .executableUsers(account.value())
                                .includeDeprecated(true)
                                .maxResults(PAGE))
                        .images()
                        .stream()
                        .map(image -> image.imageId())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Images that strangers share with this account, through an organization or a unit as well; a public image is shared
     * with everybody and not with this account. What the trusted share is passed over while it is read: a hundred accounts
     * that get a thousand images each are a hundred thousand that nobody asks about.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html">DescribeImages:
     *     ExecutableBy</a>
     */
    public List<Sighting> lent(Predicate<AccountId> trusted) {
        return Failures.translating(
                "DescribeImages shared with " + place,
                () -> ec2
                        .describeImagesPaginator(r -> r.executableUsers("self")
                                .includeDeprecated(true)
                                .maxResults(PAGE))
                        .images()
                        .stream()
                        .filter(image -> !image.ownerId().equals(place.account().value()))
                        .filter(image -> !trusted.test(new AccountId(image.ownerId())))
                        .<Sighting>map(image -> new Sighting.Lent(
                                new ImageRef(
                                        new AccountId(image.ownerId()), place.region(), new AmiId(image.imageId())),
                                String.valueOf(image.name()),
                                place))
                        .toList());
    }
}
