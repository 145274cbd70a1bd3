package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.cloudtrail.EventHistory;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import io.imagesteward.sandbox.aws.events.EventBuses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * WorkSpaces in all Regions.
 *
 * <p>State is kept by Region and not by account: an image that is shared is one image that several accounts see.
 */
public final class WorkSpaces {

    private final Surroundings surroundings;
    private final Neighbours neighbours;
    private final Map<String, DesktopRegion> regions = new HashMap<>();
    private final Set<Place> ownLicenses = new HashSet<>();
    private volatile WorkSpacesSettings settings = WorkSpacesSettings.defaults();

    /** What WorkSpaces needs of the services around it: images are imported from EC2, and calls are told to event buses. */
    public record Neighbours(Regions names, Ec2 ec2, EventBuses events, EventHistory history) {}

    /** An image or a bundle as IAM conditions see it. */
    public record Facts(String owner, Map<String, String> tags) {}

    /** A tagged image, as other services find it. */
    public record Tagged(String arn, Map<String, String> tags) {}

    public WorkSpaces(Surroundings surroundings, Neighbours neighbours) {
        this.surroundings = surroundings;
        this.neighbours = neighbours;
    }

    public void settings(WorkSpacesSettings settings) {
        this.settings = settings;
    }

    public WorkSpacesClient backend(Place place) {
        return new WorkSpacesBackend(new DesktopScope(this, place));
    }

    public WorkSpacesPlace in(Place place) {
        return new WorkSpacesPlace(new DesktopScope(this, place));
    }

    /** What IAM conditions can ask of an image or a bundle: its owner and what its owner tagged it with. */
    public Optional<Facts> facts(String region, String id) {
        return surroundings.atomically(() -> {
            var here = region(region);
            var owner = here.images()
                    .latest(id)
                    .map(DesktopImage::owner)
                    .or(() -> here.bundles().latest(id).map(bundle -> bundle.owner()));
            return owner.map(account -> new Facts(account, here.tags().latest(id)));
        });
    }

    /** The tagged images of an account and Region as readers see them, in the order of their ARNs. */
    public List<Tagged> taggedImages(Place place) {
        return surroundings.atomically(() -> region(place.region())
                .images()
                .allSeen()
                .filter(image -> image.isOwnedBy(place.account()))
                .map(image -> new Tagged(
                        DesktopScope.arn(place, "workspaceimage/" + image.id()),
                        region(place.region()).tags().seen(image.id())))
                .filter(tagged -> !tagged.tags().isEmpty())
                .toList());
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Regions names() {
        return neighbours.names();
    }

    Ec2 ec2() {
        return neighbours.ec2();
    }

    EventBuses events() {
        return neighbours.events();
    }

    EventHistory history() {
        return neighbours.history();
    }

    WorkSpacesSettings settings() {
        return settings;
    }

    DesktopRegion region(String name) {
        return regions.computeIfAbsent(name, n -> DesktopRegion.empty(surroundings));
    }

    /** Whether an account may bring its own Windows licenses to a Region. */
    boolean bringsLicenses(Place place) {
        return ownLicenses.contains(place);
    }

    void bringLicenses(Place place) {
        ownLicenses.add(place);
    }
}
