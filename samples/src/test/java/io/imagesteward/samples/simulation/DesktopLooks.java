package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagePermissionsRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesRequest;

/** Breaks nothing, and notes what a function sees of WorkSpaces images: those of the hub by their permissions. */
final class DesktopLooks implements Invariant {

    private final Desks desks;

    DesktopLooks(Desks desks) {
        this.desks = desks;
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var truth = new DesktopTruth(scene.truth());
        var where = new Where(call.caller().account(), call.region());
        if (call.request() instanceof DescribeWorkspaceImagePermissionsRequest read) {
            look(truth, where, read.imageId(), scene);
        }
        if (call.request() instanceof DescribeWorkspaceImagesRequest
                && !where.account().equals(DesktopTruth.HOME.account())) {
            truth.owned(where)
                    .forEach(image ->
                            scene.sightings().looked(scene.now(), image.imageId(), DesktopTruth.isAvailable(image)));
        }
        return Optional.empty();
    }

    private void look(DesktopTruth truth, Where where, String id, Scene scene) {
        truth.image(where, id)
                .ifPresent(image -> desks.ruleOf(image, truth.tags(where, id))
                        .ifPresent(rule -> scene.sightings()
                                .looked(
                                        scene.now(),
                                        id,
                                        DesktopTruth.isAvailable(image)
                                                && truth.sharedWith(where.region(), id)
                                                        .equals(rule.accounts(truth.organization())))));
    }
}
