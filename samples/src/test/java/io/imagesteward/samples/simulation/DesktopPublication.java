package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** Says of the newest family of WorkSpaces images whether parameters name it where it is as declared. */
record DesktopPublication(DesktopOracle oracle) {

    /** Places in which the parameter names another image than this family's, which is as declared. */
    List<String> unpublished() {
        if (oracle.leftAlone()
                || !oracle.obstacles().isEmpty()
                || !oracle.undone().isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<String>();
        var places = new ArrayList<>(oracle.rule().copies());
        places.add(DesktopTruth.HOME);
        for (var place : places) {
            var id = oracle.memberAt(place, oracle.image().orElseThrow())
                    .filter(member -> !place.account().equals(Company.HUB) || !oracle.isHeld(place, member))
                    .map(WorkspaceImage::imageId);
            var published = oracle.truth().published(place, oracle.rule().parameter());
            if (id.isPresent() && !published.equals(id)) {
                wrong.add("convergence: the parameter of %s names %s instead of %s".formatted(place, published, id));
            }
        }
        return wrong;
    }
}
