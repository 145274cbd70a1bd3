package io.imagesteward.sandbox.aws.workspaces;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceBundlesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceBundlesResponse;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;

/**
 * DescribeWorkspaceBundles: by id, or those of an owner; the caller's own when neither is named. It cannot be asked by image:
 * whoever looks for the bundles of an image has to read them all.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceBundles.html">DescribeWorkspaceBundles</a>
 */
record DescribeBundles(DesktopScope scope) {

    DescribeWorkspaceBundlesResponse answer(DescribeWorkspaceBundlesRequest request) {
        if (!request.bundleIds().isEmpty() && request.owner() != null) {
            throw WorkSpacesErrors.invalid("BundleIds and Owner cannot be combined.");
        }
        var bundles = request.bundleIds().isEmpty()
                ? ownedBy(request.owner()).toList()
                : visible()
                        .filter(bundle -> request.bundleIds().contains(bundle.bundleId()))
                        .toList();
        var page = DesktopScope.page(bundles, WorkspaceBundle::bundleId, null, request.nextToken());
        return DescribeWorkspaceBundlesResponse.builder()
                .bundles(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<WorkspaceBundle> ownedBy(@Nullable String owner) {
        String named = owner == null ? scope.account() : owner;
        return visible().filter(bundle -> bundle.owner().equals(named));
    }

    /** Bundles are never shared: besides the account's own there are those of AWS. */
    private Stream<WorkspaceBundle> visible() {
        var own =
                scope.here().bundles().allSeen().filter(bundle -> bundle.owner().equals(scope.account()));
        return Stream.concat(AmazonBundles.ALL.stream(), own).sorted(Comparator.comparing(WorkspaceBundle::bundleId));
    }
}
