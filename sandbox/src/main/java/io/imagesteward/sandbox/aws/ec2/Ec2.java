package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.ParameterLookup;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.cloudtrail.EventHistory;
import io.imagesteward.sandbox.aws.events.EventBuses;
import io.imagesteward.sandbox.aws.kms.Kms;
import io.imagesteward.sandbox.aws.s3.Buckets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;

/**
 * EC2 in all Regions.
 *
 * <p>State is kept by Region and not by account: an image that is shared is one image that several accounts see.
 */
public final class Ec2 {

    private final Surroundings surroundings;
    private final Neighbours neighbours;
    private final StoredImages storedImages = StoredImages.none();
    private final Map<String, Ec2Region> regions = new HashMap<>();
    private volatile Ec2Settings settings = Ec2Settings.defaults();

    /** What EC2 needs of the services around it. */
    public record Neighbours(
            Regions names,
            Kms kms,
            EventBuses events,
            EventHistory history,
            Buckets buckets,
            ParameterLookup parameters) {}

    public Ec2(Surroundings surroundings, Neighbours neighbours) {
        this.surroundings = surroundings;
        this.neighbours = neighbours;
    }

    public void settings(Ec2Settings settings) {
        this.settings = settings;
    }

    public Ec2Client backend(Place place) {
        return new Ec2Backend(new Ec2Scope(this, place));
    }

    public Ec2Place in(Place place) {
        return new Ec2Place(new Ec2Scope(this, place));
    }

    /** Whether an account sees an image that is ready to be launched, as Parameter Store asks before it takes its id. */
    public boolean isUsable(Place place, String imageId) {
        var visibility = new Ec2Scope(this, place).visibility();
        return region(place.region())
                .images()
                .latest(imageId)
                .filter(visibility::mayLaunch)
                .isPresent();
    }

    /** An image as its owner has it, registered and in whatever state, as WorkSpaces asks before it imports one. */
    public Optional<Image> ownImage(Place place, String imageId) {
        return region(place.region())
                .images()
                .latest(imageId)
                .filter(image -> image.isOwnedBy(place.account()) && image.isRegistered())
                .map(MachineImage::details);
    }

    /** Whether an account has a launch template of this id or name with this version, as Auto Scaling asks. */
    public boolean hasTemplate(Place place, @Nullable String id, @Nullable String name, String version) {
        return region(place.region()).ledger().evidence().templatesOf(place.account()).stream()
                .filter(template -> template.id().equals(id) || template.name().equals(name))
                .anyMatch(template -> template.version(version).isPresent());
    }

    /** What IAM conditions can ask of an image or a snapshot: its owner and what its owner tagged it with. */
    public Optional<Facts> facts(String region, String id) {
        return surroundings.atomically(() -> {
            var here = region(region);
            var owner = here.images()
                    .latest(id)
                    .map(MachineImage::owner)
                    .or(() -> here.snapshots()
                            .latest(id)
                            .map(snapshot -> snapshot.details().ownerId()));
            boolean open =
                    here.images().latest(id).filter(MachineImage::isPublic).isPresent();
            return owner.map(account ->
                    new Facts(account, open, here.tags().latest(account, id).tags()));
        });
    }

    /** An image or a snapshot as IAM conditions see it. */
    public record Facts(String owner, boolean isPublic, Map<String, String> tags) {}

    Surroundings surroundings() {
        return surroundings;
    }

    Regions names() {
        return neighbours.names();
    }

    Kms kms() {
        return neighbours.kms();
    }

    EventBuses events() {
        return neighbours.events();
    }

    EventHistory history() {
        return neighbours.history();
    }

    Buckets buckets() {
        return neighbours.buckets();
    }

    ParameterLookup parameters() {
        return neighbours.parameters();
    }

    StoredImages storedImages() {
        return storedImages;
    }

    Ec2Settings settings() {
        return settings;
    }

    Ec2Region region(String name) {
        return regions.computeIfAbsent(name, n -> Ec2Region.named(n, surroundings));
    }

    /** The key that EBS takes for an account when none is named. */
    String defaultEbsKey(Place place) {
        return Optional.ofNullable(region(place.region()).ledger().ebsDefaults().get(place.account()))
                .flatMap(EbsDefaults::key)
                .orElseGet(() -> kms().awsManagedEbsKey(place).arn());
    }
}
