package io.imagesteward.functions.aws.workspaces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;

/**
 * Reads the bundles of one desk. WorkSpaces can't be asked which bundles are made of an image, so all of the account's own
 * are read, to the last page.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceBundles.html">
 *     DescribeWorkspaceBundles</a>
 */
final class BundleReader {

    private final Desk desk;

    BundleReader(Desk desk) {
        this.desk = desk;
    }

    /** Those that are made of any of these images. */
    List<WorkspaceBundle> madeOf(Set<String> images) {
        var bundles = new ArrayList<WorkspaceBundle>();
        @Nullable String token = null;
        do {
            var from = token;
            var page = desk.call(
                    "DescribeWorkspaceBundles", client -> client.describeWorkspaceBundles(r -> r.nextToken(from)));
            page.bundles().stream()
                    .filter(bundle -> bundle.imageId() != null && images.contains(bundle.imageId()))
                    .forEach(bundles::add);
            token = page.nextToken();
        } while (token != null);
        bundles.sort(Comparator.comparing(WorkspaceBundle::bundleId));
        return bundles;
    }
}
