package io.imagesteward.core.plan;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.policy.CopyRule;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.step.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one place needs: a copy, patience with a copy, or the right permissions on the copy it has. */
final class CopyPlan {

    private static final Comparator<Ami> OLDEST_FIRST = Comparator.comparing(Ami::created)
            .thenComparing(ami -> ami.ref().id().value());

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

    /** The hub's own copy in a Region. */
    List<Decision> of(CopyRule.Destination destination) {
        return at(own(destination.region()), destination.key());
    }

    /** A spoke's copy, which can be made once the spoke has been seen to have what it is made from. */
    List<Decision> of(CopyRule.Pull pull) {
        return at(pull.place(), pull.key());
    }

    private List<Decision> at(Place place, Optional<KmsKey> key) {
        var gap = inventory.completeness().gapAt(place);
        if (gap.isPresent()) {
            return List.of(Decision.Keep.region(
                    place.region(),
                    Reason.Code.UNREACHABLE,
                    "%s could not be read (%s), so nothing is changed there"
                            .formatted(named(place), gap.get().why())));
        }
        var member = memberAt(place);
        if (member.isPresent()) {
            return existing(place, member.get());
        }
        var pending = inState(place, AmiState.PENDING);
        if (!pending.isEmpty()) {
            return List.of(Decision.Keep.image(
                    pending.getFirst().ref(), Reason.Code.COPY_PENDING, "AWS is still making this copy"));
        }
        return missing(place, key);
    }

    /** The hub's copy that counts in a Region: the oldest that can be used, so that every run chooses the same one. */
    Optional<Ami> memberIn(RegionId region) {
        return memberAt(own(region));
    }

    Optional<Ami> memberAt(Place place) {
        return inState(place, AmiState.AVAILABLE).stream().findFirst();
    }

    private List<Decision> existing(Place place, Ami member) {
        var decisions = new ArrayList<Decision>();
        var reason = Enforcement.leftAlone(member);
        if (reason.isPresent()) {
            decisions.add(new Decision.Keep(place.region(), Optional.of(member.ref()), reason.get()));
        } else if (isOurs(place)) {
            decisions.addAll(SharingPlan.of(policy.share(), member));
        }
        inState(place, AmiState.AVAILABLE).stream()
                .skip(1)
                .map(spare -> Decision.Keep.image(
                        spare.ref(),
                        Reason.Code.SPARE_COPY,
                        "another copy of the same image; " + member.ref() + " counts"))
                .forEach(decisions::add);
        return decisions;
    }

    private List<Decision> missing(Place place, Optional<KmsKey> key) {
        var region = place.region();
        var disabled = inState(place, AmiState.DISABLED);
        if (!disabled.isEmpty()) {
            return List.of(Decision.Keep.image(
                    disabled.getFirst().ref(),
                    Reason.Code.UNUSABLE,
                    "somebody disabled this copy; enable it, or deregister it to have a new one made"));
        }
        if (key.isEmpty() && encrypted()) {
            return List.of(Decision.Keep.region(
                    region,
                    Reason.Code.KEY_NEEDED,
                    "the image is encrypted, and without a key its copy would be under the default key of %s; name a kmsKey for %s in the policy"
                            .formatted(named(place), named(place))));
        }
        if (!isOurs(place) && !lent(place.account())) {
            return List.of(Decision.Keep.region(
                    region,
                    Reason.Code.WAITS_FOR_SHARE,
                    "%s has not been seen to have %s and its snapshots yet".formatted(place.account(), source.ref())));
        }
        return List.of(copy(place, key));
    }

    private Decision copy(Place place, Optional<KmsKey> key) {
        var failed = Stream.concat(inState(place, AmiState.FAILED).stream(), inState(place, AmiState.UNUSABLE).stream())
                .toList();
        var attempt = Attempt.after(source, failed);
        var step = new Step.CopyAmi(
                source.ref(),
                place.account(),
                place.region(),
                attempt.name(),
                key,
                CopyTags.of(policy, source),
                ClientToken.of(source.ref(), place, key, attempt.number(), now));
        var reason = failed.isEmpty()
                ? new Reason(Reason.Code.MISSING_COPY, "the policy wants a copy in " + named(place))
                : new Reason(
                        Reason.Code.FAILED_COPY,
                        "the last copy failed: " + failed.getLast().stateReason());
        return new Decision.Act(Optional.empty(), step, reason);
    }

    /** Whether an account may read all that a copy is made of, by what was read of the source. */
    private boolean lent(AccountId account) {
        var borrower = new Principal.Account(account);
        return source.launchPermissions().contains(borrower)
                && source.snapshots().stream()
                        .allMatch(snapshot -> snapshot.volumePermissions().contains(borrower));
    }

    private Place own(RegionId region) {
        return new Place(source.ref().account(), region);
    }

    private boolean isOurs(Place place) {
        return place.account().equals(source.ref().account());
    }

    private String named(Place place) {
        return isOurs(place) ? place.region().value() : place.toString();
    }

    private boolean encrypted() {
        return source.snapshots().stream().anyMatch(s -> !(s.encryption() instanceof Encryption.None));
    }

    private List<Ami> inState(Place place, AmiState state) {
        return inventory.copiesAt(place).stream()
                .filter(copy -> copy.state() == state)
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
