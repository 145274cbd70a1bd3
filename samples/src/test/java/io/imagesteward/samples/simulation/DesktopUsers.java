package io.imagesteward.samples.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/**
 * Who truly uses a WorkSpaces image, in the hub or in a spoke: bundles of it or of a copy, and copies that are being made. A
 * copy may be whatever bears the name of one, for a tag can be taken off.
 */
record DesktopUsers(DesktopTruth truth, DesktopRule rule) {

    /** One use. */
    record Use(String what, Where where, Instant since) {}

    boolean isUnused(String source) {
        return of(source).isEmpty();
    }

    List<Use> of(String source) {
        var uses = new ArrayList<Use>();
        for (var where : DesktopHoldings.places(rule)) {
            var family = family(where, source);
            family.stream()
                    .filter(image -> image.stateAsString().equals("PENDING"))
                    .forEach(image -> uses.add(new Use("being made: " + image.imageId(), where, image.created())));
            if (!family.isEmpty()) {
                bundles(where, family.stream().map(WorkspaceImage::imageId).toList(), uses);
            }
        }
        return uses;
    }

    /** What there is at a place of the family that is named after a source. */
    List<WorkspaceImage> family(Where where, String source) {
        return truth.owned(where).stream()
                .filter(image -> image.imageId().equals(source) || image.name().endsWith("." + source))
                .toList();
    }

    private void bundles(Where where, List<String> images, List<Use> uses) {
        @Nullable String token = null;
        do {
            var from = token;
            var page = truth.truth().latest(() -> truth.at(where).describeWorkspaceBundles(r -> r.nextToken(from)));
            page.bundles().stream()
                    .filter(bundle -> images.contains(bundle.imageId()))
                    .forEach(bundle -> uses.add(new Use(
                            "bundle %s of %s".formatted(bundle.bundleId(), bundle.imageId()),
                            where,
                            bundle.creationTime())));
            token = page.nextToken();
        } while (token != null);
    }
}
