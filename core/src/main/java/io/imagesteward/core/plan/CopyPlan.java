package io.imagesteward.core.plan;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.policy.CopyRule;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.step.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one Region needs: a copy, patience with a copy, or the right permissions on the copy it has. */
final class CopyPlan {

    private static final Comparator<Ami> OLDEST_FIRST = Comparator.comparing(Ami::created)
            .thenComparing(ami -> ami.ref().id().value());

    /** CopyImage takes names of 3 to 128 characters. */
    private static final int LONGEST_NAME = 128;

    private final ImagePolicy policy;
    private final Inventory inventory;
    private final Ami source;
    private final Instant now;

    CopyPlan(ImagePolicy policy, Inventory inventory, Ami source, Instant now) {
        this.policy = policy;
        this.inventory = inventory;
        this.source = source;
        this.now = now;
    }

    List<Decision> of(CopyRule.Destination destination) {
        var region = destination.region();
        var gap = inventory.completeness().gapIn(region);
        if (gap.isPresent()) {
            return List.of(Decision.Keep.region(
                    region,
                    Reason.Code.UNREACHABLE,
                    "%s could not be read (%s), so nothing is changed there"
                            .formatted(region, gap.get().why())));
        }
        var member = memberIn(region);
        if (member.isPresent()) {
            return existing(region, member.get());
        }
        var pending = inState(region, AmiState.PENDING);
        if (!pending.isEmpty()) {
            return List.of(Decision.Keep.image(
                    pending.getFirst().ref(), Reason.Code.COPY_PENDING, "AWS is still making this copy"));
        }
        return missing(destination);
    }

    /** The copy that counts in a Region: the oldest that can be used, so that every run chooses the same one. */
    Optional<Ami> memberIn(RegionId region) {
        return inState(region, AmiState.AVAILABLE).stream().findFirst();
    }

    private List<Decision> existing(RegionId region, Ami member) {
        var decisions = new ArrayList<Decision>();
        var reason = leftAlone(member);
        if (reason.isPresent()) {
            decisions.add(new Decision.Keep(region, Optional.of(member.ref()), reason.get()));
        } else {
            decisions.addAll(SharingPlan.of(policy.share(), member));
        }
        inState(region, AmiState.AVAILABLE).stream()
                .skip(1)
                .map(spare -> Decision.Keep.image(
                        spare.ref(),
                        Reason.Code.SPARE_COPY,
                        "another copy of the same image; " + member.ref() + " counts"))
                .forEach(decisions::add);
        return decisions;
    }

    private List<Decision> missing(CopyRule.Destination destination) {
        var region = destination.region();
        var disabled = inState(region, AmiState.DISABLED);
        if (!disabled.isEmpty()) {
            return List.of(Decision.Keep.image(
                    disabled.getFirst().ref(),
                    Reason.Code.UNUSABLE,
                    "somebody disabled this copy; enable it, or deregister it to have a new one made"));
        }
        if (destination.key().isEmpty() && encrypted()) {
            return List.of(Decision.Keep.region(
                    region,
                    Reason.Code.KEY_NEEDED,
                    "the image is encrypted, and without a key its copy would be under the default key of %s; name a kmsKey for %s in the policy"
                            .formatted(region, region)));
        }
        var failed = Stream.concat(
                        inState(region, AmiState.FAILED).stream(), inState(region, AmiState.UNUSABLE).stream())
                .toList();
        var step = new Step.CopyAmi(
                source.ref(),
                region,
                name(failed.size()),
                destination.key(),
                tags(),
                ClientToken.of(source.ref(), destination, failed.size(), now));
        var reason = failed.isEmpty()
                ? new Reason(Reason.Code.MISSING_COPY, "the policy wants a copy in " + region)
                : new Reason(
                        Reason.Code.FAILED_COPY,
                        "the last copy failed: " + failed.getLast().stateReason());
        return List.of(new Decision.Act(Optional.empty(), step, reason));
    }

    /** A failed copy may keep its name for itself, so a further attempt takes one of its own. */
    private String name(int failedAttempts) {
        if (failedAttempts == 0) {
            return source.name();
        }
        var suffix = "-attempt-" + (failedAttempts + 1);
        var room = Math.min(source.name().length(), LONGEST_NAME - suffix.length());
        return source.name().substring(0, room) + suffix;
    }

    private boolean encrypted() {
        return source.snapshots().stream().anyMatch(s -> !(s.encryption() instanceof Encryption.None));
    }

    private Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        source.tags().forEach((key, value) -> {
            if (!key.startsWith("aws:")) {
                tags.put(key, value);
            }
        });
        tags.put(StewardTags.POLICY, policy.name().value());
        tags.put(StewardTags.SOURCE, StewardTags.source(source.ref()));
        return tags;
    }

    private List<Ami> inState(RegionId region, AmiState state) {
        return inventory.copiesIn(region).stream()
                .filter(copy -> copy.state() == state)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    static Optional<Reason> leftAlone(Image image) {
        if (image.hold().isPresent()) {
            return Optional.of(
                    new Reason(Reason.Code.HELD, "held: " + image.hold().get()));
        }
        return image.retiring()
                ? Optional.of(new Reason(Reason.Code.RETIRING, "on its way out; restore it first to share it"))
                : Optional.empty();
    }
}
