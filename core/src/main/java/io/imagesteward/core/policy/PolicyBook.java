package io.imagesteward.core.policy;

import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.StewardTags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All policies in force, and the question asked of them most: which one is this image's? */
public final class PolicyBook {

    private final TreeMap<String, VersionedPolicy> byName = new TreeMap<>();

    public PolicyBook(Collection<VersionedPolicy> policies) {
        policies.forEach(p -> byName.put(p.policy().name().value(), p));
    }

    public Optional<VersionedPolicy> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public Collection<VersionedPolicy> all() {
        return List.copyOf(byName.values());
    }

    /** A tag that names a policy decides; otherwise the policies' own selectors do. */
    public Selection select(ImageKind kind, String imageName, Map<String, String> imageTags) {
        var tag = imageTags.get(StewardTags.POLICY);
        if (tag != null) {
            return tagged(kind, tag);
        }
        var selecting = byName.values().stream()
                .filter(p -> p.policy().kind() == kind)
                .filter(p -> p.policy().select().selects(imageName, imageTags))
                .toList();
        return switch (selecting.size()) {
            case 0 -> new Selection.None();
            case 1 -> new Selection.One(selecting.getFirst());
            default ->
                new Selection.Several(
                        selecting.stream().map(p -> p.policy().name()).toList());
        };
    }

    private Selection tagged(ImageKind kind, String name) {
        return named(name)
                .map(p -> p.policy().kind() == kind
                        ? new Selection.One(p)
                        : new Selection.OtherKind(p.policy().name(), kind))
                .orElseGet(() -> unknown(name));
    }

    /** Whether an image follows this policy and no other. */
    public boolean follows(ImagePolicy policy, ImageId image, String imageName, Map<String, String> imageTags) {
        return select(ImageKind.of(image), imageName, imageTags) instanceof Selection.One(var one)
                && one.policy().name().equals(policy.name());
    }

    /** What to say about a name that no policy has. */
    public Selection.Unknown unknown(String name) {
        return new Selection.Unknown(name, List.copyOf(byName.keySet()));
    }

    /** The answer to "which policy?"; only one of the five leads to a change. */
    public sealed interface Selection {

        record One(VersionedPolicy versioned) implements Selection {}

        record None() implements Selection {}

        record Several(List<PolicyName> names) implements Selection {
            public String sentence() {
                return "policies %s all select it; narrow their selectors or tag the image %s=<one of them>"
                        .formatted(names, StewardTags.POLICY);
            }
        }

        /** The tag names a policy that is about another kind of image. */
        record OtherKind(PolicyName name, ImageKind kind) implements Selection {
            public String sentence() {
                return "policy %s is not about images of kind %s; tag the image %s=<a policy of that kind>"
                        .formatted(name, kind.word(), StewardTags.POLICY);
            }
        }

        record Unknown(String found, List<String> known) implements Selection {
            public String sentence() {
                if (found.startsWith("(")) {
                    return found.substring(1, found.length() - 1);
                }
                var like = Spelling.closest(found, known).map(n -> "; did you mean '%s'?".formatted(n));
                return "no policy is called '%s'%s Policies in force: %s"
                        .formatted(found, like.orElse("."), String.join(", ", known));
            }
        }
    }
}
