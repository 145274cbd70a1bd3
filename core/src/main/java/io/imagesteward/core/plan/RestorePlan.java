package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way back from where a retirement has come to how the family was recorded. Nothing is taken from anybody who got
 * access meanwhile, and nothing is ever given to the public.
 */
public final class RestorePlan {

    private static final Principal PUBLIC = new Principal.Everyone();

    private RestorePlan() {}

    /** What one image needs to be as it was. */
    public sealed interface Need {

        ImageRef image();

        /** Nothing. */
        record AsRecorded(ImageRef image) implements Need {}

        /**
         * Something.
         *
         * @param fromBin whether the image itself is in the Recycle Bin
         * @param snapshotsFromBin its snapshots there, which have to come out first
         */
        record Back(ImageRef image, boolean fromBin, List<SnapshotRef> snapshotsFromBin, boolean enable, boolean share)
                implements Need {}

        /** It can't come back. */
        record Lost(ImageRef image, String why) implements Need {}
    }

    /**
     * One need for each image that was usable, the source first. An image that was disabled before we came stays so, and
     * gets back the volume permissions that it had all the same.
     */
    public static List<Need> of(RetirementRecord record, Stock seen, RecycleBin bin) {
        return record.members().stream()
                .filter(RetirementRecord.Member::worthRestoring)
                .map(member -> need(member, seen, bin))
                .toList();
    }

    /** Principals that had an image and have it no longer; the public is not given anything back. */
    public static Set<Principal> lost(Set<Principal> recorded, Set<Principal> now) {
        var missing = new HashSet<>(recorded);
        missing.removeAll(now);
        missing.remove(PUBLIC);
        return missing;
    }

    /** Accounts that could copy an image of WorkSpaces and can't any longer. */
    public static Set<Principal.Account> lostAccounts(Set<Principal.Account> recorded, Set<Principal.Account> now) {
        var missing = new HashSet<>(recorded);
        missing.removeAll(now);
        return missing;
    }

    private static Need need(RetirementRecord.Member member, Stock seen, RecycleBin bin) {
        return seen.images().stream()
                .filter(image -> image.ref().equals(member.image()) && image.standing() != Standing.GONE)
                .findFirst()
                .map(image -> existing(member, image))
                .orElseGet(() -> gone(member, bin));
    }

    private static Need existing(RetirementRecord.Member member, Image image) {
        var enable = member.usable() && image.standing() == Standing.OUT_OF_SERVICE;
        var share = lacksAccess(member, image);
        return enable || share
                ? new Need.Back(member.image(), false, List.of(), enable, share)
                : new Need.AsRecorded(member.image());
    }

    private static Need gone(RetirementRecord.Member member, RecycleBin bin) {
        return switch (member) {
            case RetirementRecord.AmiMember ami -> deregistered(ami, bin);
            case RetirementRecord.WorkspaceMember desktop ->
                new Need.Lost(
                        desktop.image(),
                        "it is deleted, and WorkSpaces keeps nothing of what is deleted. Its id will not come back");
        };
    }

    private static Need deregistered(RetirementRecord.AmiMember member, RecycleBin bin) {
        var snapshots =
                member.snapshots().stream().map(RetirementRecord.Volume::ref).toList();
        if (!bin.images().contains(member.image())) {
            return new Need.Lost(
                    member.image(), "it is deregistered, and no Recycle Bin rule kept it. Its id will not come back");
        }
        return new Need.Back(
                member.image(),
                true,
                snapshots.stream().filter(bin.snapshots()::contains).toList(),
                member.usable(),
                hadAccess(member));
    }

    private static boolean hadAccess(RetirementRecord.AmiMember member) {
        return !lost(member.launchPermissions(), Set.of()).isEmpty()
                || member.snapshots().stream()
                        .anyMatch(v -> !lost(v.volumePermissions(), Set.of()).isEmpty());
    }

    /** Of two kinds, nothing can be compared: an id names one kind only, so that never happens. */
    private static boolean lacksAccess(RetirementRecord.Member member, Image image) {
        return switch (member) {
            case RetirementRecord.AmiMember had -> image instanceof Ami ami && lacksAccess(had, ami);
            case RetirementRecord.WorkspaceMember had ->
                image instanceof WorkspaceImage desktop
                        && !lostAccounts(had.sharedWith(), desktop.sharedWith()).isEmpty();
        };
    }

    private static boolean lacksAccess(RetirementRecord.AmiMember member, Ami image) {
        return !lost(member.launchPermissions(), image.launchPermissions()).isEmpty()
                || member.snapshots().stream()
                        .anyMatch(volume -> !lost(volume.volumePermissions(), now(image, volume.ref()))
                                .isEmpty());
    }

    private static Set<Principal> now(Ami image, SnapshotRef snapshot) {
        return image.snapshots().stream()
                .filter(s -> s.ref().equals(snapshot))
                .findFirst()
                .map(Snapshot::volumePermissions)
                .orElse(Set.of());
    }
}
