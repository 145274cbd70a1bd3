package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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

    /** The same with what an earlier record says that was had, so that what nobody gave back since is not forgotten. */
    public RetirementRecord remembering(RetirementRecord earlier) {
        var all = new ArrayList<>(members.stream()
                .map(member -> earlier.member(member.image()).map(member::and).orElse(member))
                .toList());
        earlier.members().stream()
                .filter(member -> member(member.image()).isEmpty())
                .forEach(all::add);
        return new RetirementRecord(execution, source, policy, policyVersion, recordedAt, all);
    }

    private static Set<Principal> both(Set<Principal> these, Set<Principal> those) {
        var both = new HashSet<>(these);
        both.addAll(those);
        return both;
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

        private Member and(Member earlier) {
            return new Member(
                    image,
                    name,
                    earlier.state() == AmiState.AVAILABLE ? AmiState.AVAILABLE : state,
                    tags,
                    both(launchPermissions, earlier.launchPermissions()),
                    snapshots.stream().map(volume -> volume.and(earlier)).toList());
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

        private Volume and(Member earlier) {
            return earlier.snapshots().stream()
                    .filter(volume -> volume.ref().equals(ref))
                    .findFirst()
                    .map(volume -> new Volume(ref, both(volumePermissions, volume.volumePermissions())))
                    .orElse(this);
        }
    }
}
