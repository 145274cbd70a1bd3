package io.imagesteward.core.plan;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last word before something is destroyed, on what the Retire function itself has just read. It trusts no earlier
 * check, and it lists everything that speaks against, so that a person sees all of it at once.
 */
public final class DeletionGuard {

    private DeletionGuard() {}

    /**
     * Why this image must not be deregistered or deleted; empty when nothing speaks against it.
     *
     * @param execution the retirement that asks, which has to be the one that made the record
     */
    public static List<Reason> against(Image image, RetirementRecord record, String execution) {
        var reasons = new ArrayList<>(strange(record, execution));
        if (record.member(image.ref()).isEmpty()) {
            reasons.add(new Reason(
                    Reason.Code.RECORD_MISSING, "%s is not in the record of this retirement".formatted(image.ref())));
        }
        if (!image.retiring()) {
            reasons.add(new Reason(Reason.Code.UNMARKED, "%s is not marked as retiring".formatted(image.ref())));
        }
        image.hold().ifPresent(why -> reasons.add(new Reason(Reason.Code.HELD, "held: " + why)));
        Untouchable.guarded(image).ifPresent(reasons::add);
        switch (image) {
            case Ami ami -> inService(ami, record, reasons);
            case WorkspaceImage desktop -> unfinished(desktop, reasons);
        }
        reasons.addAll(Access.of(image));
        return reasons;
    }

    /** Why a snapshot that its image left behind must not be deleted. */
    public static List<Reason> against(
            SnapshotRef snapshot,
            Map<String, String> tags,
            Set<Principal> volumePermissions,
            RetirementRecord record,
            String execution) {
        var reasons = new ArrayList<>(strange(record, execution));
        if (!record.names(snapshot)) {
            reasons.add(new Reason(
                    Reason.Code.RECORD_MISSING, "%s is not in the record of this retirement".formatted(snapshot)));
        }
        if (!StewardTags.isRetiring(tags)) {
            reasons.add(new Reason(Reason.Code.UNMARKED, "%s is not marked as retiring".formatted(snapshot)));
        }
        if (tags.containsKey(StewardTags.HOLD)) {
            reasons.add(new Reason(Reason.Code.HELD, "held: " + tags.get(StewardTags.HOLD)));
        }
        if (!volumePermissions.isEmpty()) {
            reasons.add(new Reason(Reason.Code.SHARED, "%s is shared with %s".formatted(snapshot, volumePermissions)));
        }
        return reasons;
    }

    private static List<Reason> strange(RetirementRecord record, String execution) {
        return record.execution().equals(execution)
                ? List.of()
                : List.of(new Reason(
                        Reason.Code.RECORD_MISSING,
                        "the record was made by %s, not by %s".formatted(record.execution(), execution)));
    }

    /**
     * An image of WorkSpaces can't be disabled, so nothing but this look keeps it from being deleted while shared. A
     * failed copy is nobody's, and a state that no page explains is no state to delete in.
     */
    private static void unfinished(WorkspaceImage image, List<Reason> reasons) {
        Untouchable.unfinished(image).ifPresent(reasons::add);
        Untouchable.strange(image).ifPresent(reasons::add);
    }

    /** A failed copy can't be disabled, and nobody can launch it. */
    private static void inService(Ami image, RetirementRecord record, List<Reason> reasons) {
        image.life()
                .lastLaunched()
                .filter(launch -> launch.isAfter(record.recordedAt()))
                .ifPresent(launch -> reasons.add(new Reason(Reason.Code.USED, "launched on " + launch)));
        switch (image.state()) {
            case DISABLED, FAILED, DEREGISTERED -> {}
            case UNUSABLE -> Untouchable.strange(image).ifPresent(reasons::add);
            case AVAILABLE -> reasons.add(new Reason(Reason.Code.ENABLED, "%s is enabled".formatted(image.ref())));
            case PENDING -> Untouchable.unfinished(image).ifPresent(reasons::add);
        }
    }
}
