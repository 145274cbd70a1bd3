package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.policy.ImagePolicy;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What follows for one policy from all of its families together. */
final class Ruling {

    private final ImagePolicy policy;
    private final List<Held> families;
    private final Optional<String> brake;
    private final Instant now;

    Ruling(ImagePolicy policy, List<Held> families, Instant now) {
        this.policy = policy;
        this.families = families;
        this.brake = Brake.on(policy, families);
        this.now = now;
    }

    List<Finding> findings() {
        return families.stream()
                .flatMap(family -> {
                    var remedy = family.mayAct() ? brake.map(Remedy::none).orElse(family.remedy()) : family.remedy();
                    return family.drafts().stream().map(draft -> draft.under(policy.name(), remedy, now));
                })
                .toList();
    }

    /** Sources that are acted upon. */
    List<ImageRef> distribute() {
        return brake.isPresent()
                ? List.of()
                : families.stream().filter(Held::mayAct).map(Held::source).toList();
    }

    /** One for each key, the first said with what the others saw; an image is public once, whoever noticed. */
    static List<Finding> merged(Collection<Finding> findings) {
        var byKey = new LinkedHashMap<Finding.Key, Finding>();
        findings.forEach(finding -> byKey.merge(finding.key(), finding, Ruling::both));
        return List.copyOf(byKey.values());
    }

    private static Finding both(Finding one, Finding other) {
        return one.seen().contains(other.seen())
                ? one
                : new Finding(
                        one.kind(),
                        one.subject(),
                        one.policy(),
                        one.principal(),
                        one.where(),
                        one.declared().equals(other.declared())
                                ? one.declared()
                                : one.declared() + "; " + other.declared(),
                        one.seen() + "; " + other.seen(),
                        one.since(),
                        one.remedy());
    }
}
