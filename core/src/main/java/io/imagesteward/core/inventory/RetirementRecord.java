package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a family was before its retirement took anything from anybody: all that is needed to put it back.
 *
 * @param execution the retirement that made it, and the only one that may delete on its strength
 * @param members the source first
 */
public record RetirementRecord(
        String execution,
        ImageRef source,
        String policy,
        String policyVersion,
        Instant recordedAt,
        List<Member> members) {

    public RetirementRecord {
        members = List.copyOf(members);
    }

    public Optional<Member> member(ImageRef image) {
        return members.stream().filter(m -> m.image().equals(image)).findFirst();
    }

    public boolean names(SnapshotRef snapshot) {
        return members.stream()
                .flatMap(m -> m.snapshots().stream())
                .anyMatch(s -> s.ref().equals(snapshot));
    }

    public static RetirementRecord of(
            String execution, String policy, String policyVersion, ImageFamily family, Instant now) {
        return new RetirementRecord(
                execution,
                family.source().ref(),
                policy,
                policyVersion,
                now,
                family.members().stream().map(Member::of).toList());
    }

    /** One image as it was. */
    public record Member(
            ImageRef image,
            String name,
            AmiState state,
            Map<String, String> tags,
            Set<Principal> launchPermissions,
            List<Volume> snapshots) {

        public Member {
            tags = Map.copyOf(tags);
            launchPermissions = Set.copyOf(launchPermissions);
            snapshots = List.copyOf(snapshots);
        }

        static Member of(Ami ami) {
            return new Member(
                    ami.ref(),
                    ami.name(),
                    ami.state(),
                    ami.tags(),
                    ami.launchPermissions(),
                    ami.snapshots().stream()
                            .map(s -> new Volume(s.ref(), s.volumePermissions()))
                            .toList());
        }
    }

    /** One snapshot as it was. */
    public record Volume(SnapshotRef ref, Set<Principal> volumePermissions) {

        public Volume {
            volumePermissions = Set.copyOf(volumePermissions);
        }
    }
}
