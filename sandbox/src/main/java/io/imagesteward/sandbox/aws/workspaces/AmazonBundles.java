package io.imagesteward.sandbox.aws.workspaces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.workspaces.model.BundleType;
import software.amazon.awssdk.services.workspaces.model.Compute;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundleState;

/**
 * Two of the bundles that AWS offers to everybody, to make first WorkSpaces from. Their owner is {@code AMAZON}.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceBundle.html">WorkspaceBundle</a>
 */
final class AmazonBundles {

    static final String OWNER = "AMAZON";
    static final List<WorkspaceBundle> ALL = List.of(
            bundle("wsb-0amazonlx", "Standard with Amazon Linux 2", "wsi-0amazonlx"),
            bundle("wsb-0amazonwn", "Standard with Windows 10 (Server 2022 based)", "wsi-0amazonwn"));

    private AmazonBundles() {}

    static Optional<WorkspaceBundle> find(String id) {
        return ALL.stream().filter(bundle -> id.equals(bundle.bundleId())).findFirst();
    }

    private static WorkspaceBundle bundle(String id, String name, String image) {
        return WorkspaceBundle.builder()
                .bundleId(id)
                .name(name)
                .owner(OWNER)
                .description(name)
                .imageId(image)
                .rootStorage(storage -> storage.capacity("80"))
                .userStorage(storage -> storage.capacity("50"))
                .computeType(type -> type.name(Compute.STANDARD))
                .creationTime(Instant.parse("2025-01-01T00:00:00Z"))
                .lastUpdatedTime(Instant.parse("2025-01-01T00:00:00Z"))
                .state(WorkspaceBundleState.AVAILABLE)
                .bundleType(BundleType.REGULAR)
                .build();
    }
}
