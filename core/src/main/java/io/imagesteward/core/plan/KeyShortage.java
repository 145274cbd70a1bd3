package io.imagesteward.core.plan;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.core.policy.SharingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is to have an image and can't use a key that it is under. They alone are refused, and only what they lack: an
 * image that they have already is not taken away for the sake of its key.
 */
final class KeyShortage {

    private final SharingRule rule;
    private final Ami ami;

    KeyShortage(SharingRule rule, Ami ami) {
        this.rule = rule;
        this.ami = ami;
    }

    /** Whom any of the image's keys shuts out. */
    Set<Principal> excluded() {
        return keys().flatMap(key -> key.use().excluded(rule.principals()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is to be said of each key, given who lacks the image or a part of it. */
    List<Decision> of(Set<Principal> missing) {
        return missing.isEmpty()
                ? List.of()
                : keys().flatMap(key -> decision(key, missing).stream()).toList();
    }

    private Optional<Decision> decision(Encryption.CustomerManaged key, Set<Principal> missing) {
        return switch (key.use()) {
            case KeyUse.NotAsked notAsked -> Optional.empty();
            case KeyUse.Unread unread ->
                Optional.of(Decision.Keep.image(
                        ami.ref(),
                        Reason.Code.KEY_USE_UNREAD,
                        "who may use key %s could not be read (%s), so nobody is refused for it"
                                .formatted(key.keyArn(), unread.why())));
            case KeyUse.Known known -> refusal(key.keyArn(), known.excluded(rule.principals()), missing);
        };
    }

    private Optional<Decision> refusal(String keyArn, Set<Principal> excluded, Set<Principal> missing) {
        var refused = missing.stream()
                .filter(excluded::contains)
                .sorted(Comparator.comparing(Principal::text))
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(Decision.Keep.refusing(ami.ref(), refused, closed(keyArn, refused)));
    }

    private Reason closed(String keyArn, List<Principal> refused) {
        return new Reason(
                Reason.Code.KEY_NOT_SHARED,
                "not shared with %s: key %s does not let them use it and create grants. Add to its policy %s"
                        .formatted(
                                refused.stream().map(Principal::toString).collect(Collectors.joining(", ")),
                                keyArn,
                                KeyStatement.letting(refused, ami.ref().region().partition())));
    }

    private Stream<Encryption.CustomerManaged> keys() {
        return ami.snapshots().stream()
                .map(snapshot -> snapshot.encryption())
                .filter(Encryption.CustomerManaged.class::isInstance)
                .map(Encryption.CustomerManaged.class::cast)
                .distinct();
    }
}
