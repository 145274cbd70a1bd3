package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import software.amazon.awssdk.services.ec2.model.LockMode;
import software.amazon.awssdk.services.ec2.model.LockState;

/**
 * The lock on a snapshot, which nobody may delete while it holds.
 *
 * <p>See "Amazon EBS snapshot lock" in the EBS User Guide: governance can be lifted, compliance only in its cool-off time.
 */
record SnapshotLock(LockMode mode, Instant created, Instant coolOffUntil, Instant expires, int days) {

    LockState stateAt(Instant now) {
        if (!expires.isAfter(now)) {
            return LockState.EXPIRED;
        }
        if (mode == LockMode.GOVERNANCE) {
            return LockState.GOVERNANCE;
        }
        return isCoolingOffAt(now) ? LockState.COMPLIANCE_COOLOFF : LockState.COMPLIANCE;
    }

    boolean holdsAt(Instant now) {
        return expires.isAfter(now);
    }

    boolean mayBeLiftedAt(Instant now) {
        return mode == LockMode.GOVERNANCE || isCoolingOffAt(now) || !holdsAt(now);
    }

    private boolean isCoolingOffAt(Instant now) {
        return now.isBefore(coolOffUntil);
    }
}
