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

    private static <P> Set<P> both(Set<P> these, Set<P> those) {
        var both = new HashSet<>(these);
        both.addAll(those);
        return both;
    }

    /** One image as it was, in the words of its kind: what a kind does not have can't be written down for it. */
    public sealed interface Member {

        ImageRef image();

        String name();

        Map<String, String> tags();

        /** Whether it was worth bringing back: what failed or was unusable then is nobody's loss. */
        boolean worthRestoring();

        /** Whether it was in service then, so that it has to be again. */
        boolean usable();

        /** The same with what it had earlier, as another record of the same image says. */
        Member and(Member earlier);

        /** The snapshots behind it; images of WorkSpaces show none. */
        default List<Volume> snapshots() {
            return List.of();
        }

        static Member of(Image image) {
            return switch (image) {
                case Ami ami ->
                    new AmiMember(
                            ami.ref(),
                            ami.name(),
                            ami.state(),
                            ami.tags(),
                            ami.launchPermissions(),
                            ami.snapshots().stream()
                                    .map(s -> new Volume(s.ref(), s.volumePermissions()))
                                    .toList());
                case WorkspaceImage desktop ->
                    new WorkspaceMember(
                            desktop.ref(), desktop.name(), desktop.state(), desktop.tags(), desktop.sharedWith());
            };
        }
    }

    /** An AMI as it was. One that was disabled before stays so, and gets its volume permissions back all the same. */
    public record AmiMember(
            ImageRef image,
            String name,
            AmiState state,
            Map<String, String> tags,
            Set<Principal> launchPermissions,
            List<Volume> snapshots)
            implements Member {

        public AmiMember {
            tags = Map.copyOf(tags);
            launchPermissions = Set.copyOf(launchPermissions);
            snapshots = List.copyOf(snapshots);
        }

        @Override
        public Member and(Member earlier) {
            return earlier instanceof AmiMember had
                    ? new AmiMember(
                            image,
                            name,
                            had.usable() ? AmiState.AVAILABLE : state,
                            tags,
                            both(launchPermissions, had.launchPermissions()),
                            snapshots.stream().map(volume -> volume.and(had)).toList())
                    : this;
        }

        @Override
        public boolean worthRestoring() {
            return state == AmiState.AVAILABLE || state == AmiState.DISABLED;
        }

        @Override
        public boolean usable() {
            return state == AmiState.AVAILABLE;
        }
    }

    /** An image of WorkSpaces as it was: who could copy it is all that is ever taken from it. */
    public record WorkspaceMember(
            ImageRef image,
            String name,
            WorkspaceImageState state,
            Map<String, String> tags,
            Set<Principal.Account> sharedWith)
            implements Member {

        public WorkspaceMember {
            tags = Map.copyOf(tags);
            sharedWith = Set.copyOf(sharedWith);
        }

        @Override
        public Member and(Member earlier) {
            return earlier instanceof WorkspaceMember had
                    ? new WorkspaceMember(image, name, state, tags, both(sharedWith, had.sharedWith()))
                    : this;
        }

        @Override
        public boolean worthRestoring() {
            return usable();
        }

        @Override
        public boolean usable() {
            return state == WorkspaceImageState.AVAILABLE;
        }
    }

    /** One snapshot as it was. */
    public record Volume(SnapshotRef ref, Set<Principal> volumePermissions) {

        public Volume {
            volumePermissions = Set.copyOf(volumePermissions);
        }

        private Volume and(AmiMember earlier) {
            return earlier.snapshots().stream()
                    .filter(volume -> volume.ref().equals(ref))
                    .findFirst()
                    .map(volume -> new Volume(ref, both(volumePermissions, volume.volumePermissions())))
                    .orElse(this);
        }
    }
}
