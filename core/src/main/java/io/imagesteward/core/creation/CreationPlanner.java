package io.imagesteward.core.creation;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.OriginSight;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Limits;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.step.NewImage;
import io.imagesteward.core.step.Step;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds a request against the rules of AWS, the policies, and what there is. A mistake found here costs nothing; found
 * by AWS it costs a reboot, or the hours of an import.
 */
public final class CreationPlanner {
    private final Asked asked;
    private final Place place;
    private final Objections objections = new Objections();
    private final Optional<Origin> origin;
    private final Optional<ImagePolicy> policy;
    private final Map<String, String> tags;

    public CreationPlanner(Asked asked, Place place, PolicyBook book) {
        this.asked = asked;
        this.place = place;
        this.origin = new OriginReader(objections).read(asked.from());
        var kind = kind(asked.from());
        var alphabet = new Alphabet(kind, objections);
        alphabet.checkName(asked.name());
        alphabet.checkDescription(asked.description());
        alphabet.checkTags(asked.tags());
        this.policy = new Following(book, kind, objections).policy(asked);
        this.tags = tags();
        alphabet.checkCount(tags);
    }

    /** What to look at; empty when the request does not even say that. */
    public Optional<Origin> origin() {
        return origin;
    }

    /**
     * Decides.
     *
     * @param seen empty when there was nothing to look at
     */
    public CreationPlan plan(Optional<OriginSight> seen) {
        var image = new NewImage(place, asked.name(), asked.description(), tags);
        var step = origin.map(from -> new Step.CreateImage(image, from));
        var existing = seen.flatMap(OriginSight::namesake).filter(there -> image.bornWith(there.tags()));
        step.ifPresent(create -> seen.ifPresent(sight -> {
            if (existing.isEmpty()) {
                new Obstacles(objections, create).check(sight, room());
            } else {
                existing.flatMap(Obstacles::unusable).ifPresent(this::taken);
            }
        }));
        var refused = !objections.all().isEmpty();
        return new CreationPlan(
                refused ? Optional.empty() : step,
                refused ? Optional.empty() : existing.map(Image::ref),
                objections.all());
    }

    private void taken(String how) {
        objections.note(
                "name",
                "'%s', an image that was made so before and %s".formatted(asked.name(), how),
                "delete it, or another name");
    }

    private int room() {
        return policy.map(ImagePolicy::limits).orElse(Limits.DEFAULT).workspaceImages();
    }

    /** Those that were asked for, those by which the policy selects, and ours. */
    private Map<String, String> tags() {
        var all = new TreeMap<>(asked.tags());
        asked.policy().ifPresent(name -> {
            policy.ifPresent(named -> all.putAll(named.select().tags()));
            all.put(StewardTags.POLICY, name);
        });
        origin.ifPresent(from ->
                all.put(StewardTags.ORIGIN, "%s/%s/%s".formatted(place.account(), place.region(), from.resource())));
        return all;
    }

    private static ImageKind kind(Asked.From from) {
        return from instanceof Asked.Running running && running.workspace().isEmpty()
                ? ImageKind.AMI
                : ImageKind.WORKSPACES_IMAGE;
    }
}
