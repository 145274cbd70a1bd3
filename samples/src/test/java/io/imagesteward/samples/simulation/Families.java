package io.imagesteward.samples.simulation;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;

/** The policies in force, and the source images there are, oldest first. */
record Families(List<Declared> policies, List<Family> all) {

    /** A source image with its copies; one that no policy or more than one selects is nobody's to touch. */
    record Family(String source, Optional<Declared> policy) {}

    /** The one policy that selects an image; a copy has the name and tags of its source. */
    Optional<Declared> policyOf(Image image) {
        var selecting =
                policies.stream().filter(policy -> policy.selects(image)).toList();
        return selecting.size() == 1 ? Optional.of(selecting.getFirst()) : Optional.empty();
    }

    /** The policy that a family had when the world began. */
    Optional<Declared> policyBefore(String source) {
        return all.stream()
                .filter(family -> family.source().equals(source))
                .findFirst()
                .flatMap(Family::policy);
    }

    /** The newest source of each policy. */
    List<Family> newest() {
        return policies.stream()
                .flatMap(policy -> all.stream()
                        .filter(family -> family.policy().equals(Optional.of(policy)))
                        .reduce((older, newer) -> newer)
                        .stream())
                .toList();
    }
}
