package io.imagesteward.samples.simulation;

import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** What licenses that images bring along allow, as far as anybody of the hub gets to see it. */
record DesktopLicenses(DesktopTruth truth, Doors doors, Set<Where> allowed) {

    /** Who of these accounts may not have an image, and does not have it. */
    Set<String> unlicensed(Where place, WorkspaceImage image, Set<String> wanted) {
        var missing = new TreeSet<String>();
        if (DesktopTruth.bringsLicense(image)) {
            missing.addAll(wanted);
            missing.removeIf(
                    account -> doors.isReadable(account) && allowed.contains(new Where(account, place.region())));
            if (truth.image(place, image.imageId()).isPresent()) {
                missing.removeAll(truth.sharedWith(place.region(), image.imageId()));
            }
        }
        return missing;
    }

    /** Whether no copy may be made at a place. */
    boolean forbid(Where place, WorkspaceImage image) {
        return DesktopTruth.bringsLicense(image) && !allowed.contains(place);
    }
}
