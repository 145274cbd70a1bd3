package io.imagesteward.sandbox.aws.ec2;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DisableImageBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.DisableSnapshotBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.DisableSnapshotBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.EnableSnapshotBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.EnableSnapshotBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.GetImageBlockPublicAccessStateRequest;
import software.amazon.awssdk.services.ec2.model.GetImageBlockPublicAccessStateResponse;
import software.amazon.awssdk.services.ec2.model.GetSnapshotBlockPublicAccessStateRequest;
import software.amazon.awssdk.services.ec2.model.GetSnapshotBlockPublicAccessStateResponse;
import software.amazon.awssdk.services.ec2.model.ManagedBy;
import software.amazon.awssdk.services.ec2.model.SnapshotBlockPublicAccessState;

/**
 * Block public access, for images and for snapshots.
 *
 * <p>See "Block public access to your AMIs" in the EC2 User Guide: what is public stays public, only new public sharing is
 * refused. Of snapshots, {@code block-all-sharing} hides those that are public already; here it does not.
 */
record Guarding(Ec2Scope scope) {

    GetImageBlockPublicAccessStateResponse images(GetImageBlockPublicAccessStateRequest request) {
        return GetImageBlockPublicAccessStateResponse.builder()
                .imageBlockPublicAccessState(blocksPublicImages() ? "block-new-sharing" : "unblocked")
                .managedBy(ManagedBy.ACCOUNT)
                .build();
    }

    EnableImageBlockPublicAccessResponse blockImages(EnableImageBlockPublicAccessRequest request) {
        if (request.imageBlockPublicAccessState() == null) {
            throw Ec2Errors.missing("ImageBlockPublicAccessState");
        }
        put(guards().with(guards().imagesBlockedSince().or(() -> Optional.of(scope.now()))));
        return EnableImageBlockPublicAccessResponse.builder()
                .imageBlockPublicAccessState("block-new-sharing")
                .build();
    }

    DisableImageBlockPublicAccessResponse openImages(DisableImageBlockPublicAccessRequest request) {
        put(guards().with(Optional.empty()));
        return DisableImageBlockPublicAccessResponse.builder()
                .imageBlockPublicAccessState("unblocked")
                .build();
    }

    GetSnapshotBlockPublicAccessStateResponse snapshots(GetSnapshotBlockPublicAccessStateRequest request) {
        return GetSnapshotBlockPublicAccessStateResponse.builder()
                .state(guards().snapshots())
                .managedBy(ManagedBy.ACCOUNT)
                .build();
    }

    EnableSnapshotBlockPublicAccessResponse blockSnapshots(EnableSnapshotBlockPublicAccessRequest request) {
        if (request.state() == null) {
            throw Ec2Errors.missing("State");
        }
        if (request.state() == SnapshotBlockPublicAccessState.UNBLOCKED) {
            throw Ec2Errors.invalidValue("State unblocked is set by DisableSnapshotBlockPublicAccess");
        }
        put(guards().with(request.state()));
        return EnableSnapshotBlockPublicAccessResponse.builder()
                .state(request.state())
                .build();
    }

    DisableSnapshotBlockPublicAccessResponse openSnapshots(DisableSnapshotBlockPublicAccessRequest request) {
        put(guards().with(SnapshotBlockPublicAccessState.UNBLOCKED));
        return DisableSnapshotBlockPublicAccessResponse.builder()
                .state(SnapshotBlockPublicAccessState.UNBLOCKED)
                .build();
    }

    boolean blocksPublicImages() {
        return guards().blocksImagesAt(scope.now());
    }

    boolean blocksPublicSnapshots() {
        return guards().snapshots() != SnapshotBlockPublicAccessState.UNBLOCKED;
    }

    private Guards guards() {
        return scope.here().ledger().custody().guardsOf(scope.account());
    }

    private void put(Guards guards) {
        scope.here().ledger().custody().guards().put(scope.account(), guards);
    }
}
