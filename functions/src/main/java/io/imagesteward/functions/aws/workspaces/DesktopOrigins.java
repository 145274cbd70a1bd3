package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.WorkspaceId;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImportProgress;
import io.imagesteward.core.inventory.OriginSight;
import io.imagesteward.core.inventory.OriginSight.State;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.workspaces.model.DedicatedTenancySupportResultEnum;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportResponse;
import software.amazon.awssdk.services.workspaces.model.Workspace;

/** Looks at what a WorkSpaces image is to be made of, at where it is to be, and at how an import is getting on. */
public final class DesktopOrigins {
    private final Desks desks;

    public DesktopOrigins(Desks desks) {
        this.desks = desks;
    }

    /**
     * What there is at a place.
     *
     * @param licensed whether to ask if the account may bring its own licenses, which matters to imports only
     */
    public OriginSight sight(Place place, State origin, String name, boolean licensed) {
        var desk = desks.at(place);
        var images = new ImageReader(desk);
        var owned = images.owned();
        var namesake = owned.stream()
                .filter(image -> image.name().equals(name))
                .map(image -> (Image) image.tagged(images.tags(image.ref())))
                .findFirst();
        return new OriginSight(origin, namesake, owned.size(), licensed && bringsLicenses(desk));
    }

    public State desktop(Place place, WorkspaceId id) {
        return desks
                .at(place)
                .call("DescribeWorkspaces", client -> client.describeWorkspaces(r -> r.workspaceIds(id.value())))
                .workspaces()
                .stream()
                .findFirst()
                .<State>map(DesktopOrigins::state)
                .orElseGet(State.Missing::new);
    }

    public ImportProgress progress(ImageRef image) {
        var id = image.id().value();
        var seen = desks.at(image.place())
                .call(
                        "DescribeCustomWorkspaceImageImport of " + id,
                        client -> client.describeCustomWorkspaceImageImport(r -> r.imageId(id)));
        return new ImportProgress(ImportProgress.Status.of(String.valueOf(seen.stateAsString())), words(seen));
    }

    private static String words(DescribeCustomWorkspaceImageImportResponse seen) {
        var said = seen.errorDetails().stream()
                .map(detail -> "%s: %s".formatted(detail.errorCode(), detail.errorMessage()))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? String.valueOf(seen.stateAsString()) : said;
    }

    private static State state(Workspace desktop) {
        return new State.Desktop(
                String.valueOf(desktop.stateAsString()),
                !desktop.modificationStates().isEmpty(),
                Boolean.TRUE.equals(desktop.rootVolumeEncryptionEnabled())
                        || Boolean.TRUE.equals(desktop.userVolumeEncryptionEnabled()));
    }

    private static boolean bringsLicenses(Desk desk) {
        return desk.call("DescribeAccount", client -> client.describeAccount(r -> {}))
                        .dedicatedTenancySupport()
                == DedicatedTenancySupportResultEnum.ENABLED;
    }
}
