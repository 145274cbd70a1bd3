package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.step.RetirementResult;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Deprecates, disables and enables images. With which code EC2 refuses what does not suit an image's state is not
 * documented, so a refusal is judged by looking at the image.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/disable-an-ami.html">Disable an AMI</a>
 */
public final class Retirement {

    /** EC2 takes no time in the past and rounds to the minute. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final AwsClients clients;
    private final AccountId account;

    public Retirement(AwsClients clients, AccountId account) {
        this.clients = clients;
        this.account = account;
    }

    public RetirementResult deprecate(ImageRef image, Instant now) {
        Failures.translating(
                "EnableImageDeprecation of " + image,
                () -> ec2(image)
                        .enableImageDeprecation(
                                r -> r.imageId(image.id().value()).deprecateAt(now.plus(AHEAD))));
        return new RetirementResult.Done(image + " is deprecated");
    }

    public RetirementResult disable(ImageRef image) {
        return unlessAlready(image, Retirement::outOfService, () -> {
            ec2(image).disableImage(r -> r.imageId(image.id().value()));
            return image + " is disabled";
        });
    }

    public RetirementResult enable(ImageRef image) {
        return unlessAlready(
                image,
                seen -> seen.filter(ami -> ami.state() == AmiState.AVAILABLE).map(ami -> "it is enabled"),
                () -> {
                    ec2(image).enableImage(r -> r.imageId(image.id().value()));
                    return image + " is enabled";
                });
    }

    /** Takes a snapshot out of the Recycle Bin. */
    public RetirementResult recover(SnapshotRef snapshot) {
        try {
            Failures.translating(
                    "RestoreSnapshotFromRecycleBin of " + snapshot,
                    () -> clients.ec2(snapshot.region())
                            .restoreSnapshotFromRecycleBin(
                                    r -> r.snapshotId(snapshot.id().value())));
            return new RetirementResult.Done(snapshot + " is back");
        } catch (Gone | Rejected notInTheBin) {
            if (new SnapshotInventory(clients, account)
                    .stillThere(List.of(snapshot))
                    .isEmpty()) {
                throw notInTheBin;
            }
            return new RetirementResult.Already(snapshot + " is there");
        }
    }

    /** Takes an image out of the Recycle Bin; its snapshots have to be out before. */
    public RetirementResult recover(ImageRef image) {
        return unlessAlready(image, seen -> seen.map(ami -> "it is there"), () -> {
            ec2(image).restoreImageFromRecycleBin(r -> r.imageId(image.id().value()));
            return image + " is back";
        });
    }

    /** Nobody can launch what is gone, disabled, or never became usable. */
    private static Optional<String> outOfService(Optional<Ami> seen) {
        if (seen.isEmpty()) {
            return Optional.of("EC2 does not show it any longer");
        }
        return switch (seen.get().state()) {
            case DISABLED, FAILED, UNUSABLE, DEREGISTERED ->
                Optional.of("it is " + seen.get().state());
            case AVAILABLE, PENDING -> Optional.empty();
        };
    }

    private RetirementResult unlessAlready(
            ImageRef image, Function<Optional<Ami>, Optional<String>> already, Supplier<String> change) {
        try {
            return new RetirementResult.Done(Failures.translating("changing " + image, change));
        } catch (Gone | Rejected refusal) {
            var seen = new StockImages(clients, account, image.region()).glance(image);
            return already.apply(seen)
                    .map(why -> new RetirementResult.Already(image + ": " + why))
                    .orElseThrow(() -> refusal);
        }
    }

    private Ec2Client ec2(ImageRef image) {
        return clients.ec2(image.region());
    }
}
