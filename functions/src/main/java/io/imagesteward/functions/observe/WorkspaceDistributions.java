package io.imagesteward.functions.observe;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.RecipientInventory;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageInventory;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.inventory.WorkspaceQuery;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.WorkspacePlanner;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.workflow.CopyView;
import io.imagesteward.core.workflow.FamilyView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.Wiring;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the workflow {@code distribute} asks of WorkSpaces images. */
public final class WorkspaceDistributions {

    private final WorkspaceImageInventory inventory;
    private final RecipientInventory recipients;
    private final InstantSource clock;

    WorkspaceDistributions(Wiring wiring) {
        this.inventory = wiring.workspaceImages();
        this.recipients = wiring.recipients();
        this.clock = wiring.clock();
    }

    FamilyView family(ObserveTask.Family task, ImagePolicy policy) {
        var image = task.image();
        var seen = inventory.observe(query(image, policy));
        var plan = WorkspacePlanner.plan(policy, image, seen, clock.instant());
        var view = FamilyView.of(image, plan, members(seen), seen.completeness());
        if (!task.recipients() || !view.isShared()) {
            return view;
        }
        var asked = Recipients.of(image.account(), seen, policy.share().principals());
        return view.received(asked.images().size(), recipients.ask(asked.first(Recipients.SAMPLE)), Map.of());
    }

    /** @param shared whether the copy is the hub's, to be shared like its source */
    CopyView copy(ImageRef image, ImagePolicy policy, boolean shared) {
        return inventory
                .find(image)
                .map(copy -> CopyView.of(copy, shared ? sharing(policy, copy) : List.of(), clock.instant()))
                .orElseGet(() -> CopyView.unseen(image));
    }

    /** Fresh copies are shared with nobody, so nobody's permissions need to be read. */
    private List<Decision> sharing(ImagePolicy policy, WorkspaceImage copy) {
        return copy.state() == WorkspaceImageState.AVAILABLE
                ? WorkspacePlanner.planCopy(copy, inventory.audience(query(copy.ref(), policy), copy.tenancy()))
                : List.of();
    }

    /** What one look at a family of this policy asks for. */
    public static WorkspaceQuery query(ImageRef image, ImagePolicy policy) {
        var places = new HashSet<>(policy.copy().places());
        policy.copy().regionIds().forEach(region -> places.add(new Place(image.account(), region)));
        places.remove(image.place());
        return new WorkspaceQuery(
                image, policy.share().principals(), places, policy.publish().map(Publication::parameter));
    }

    private static List<ImageRef> members(WorkspaceInventory seen) {
        return Stream.concat(seen.source().stream(), seen.copies().stream())
                .map(WorkspaceImage::ref)
                .toList();
    }
}
