package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.sweep.Confidence;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ssm.Parameters;
import io.imagesteward.functions.aws.sweep.ScopeAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads images of WorkSpaces. An account may have forty in a Region, so that one page is all of them: their tags in one
 * call, and in the hub who may copy those that a policy is about.
 */
public final class DesktopAudit implements ScopeAudit {

    private final AwsClients clients;
    private final Desks desks;
    private final AccountId hub;
    private final PolicyBook book;

    /** @param desks at a pace that leaves others half of what WorkSpaces allows */
    public DesktopAudit(AwsClients clients, Desks desks, AccountId hub, PolicyBook book) {
        this.clients = clients;
        this.desks = desks;
        this.hub = hub;
        this.book = book;
    }

    @Override
    public Seen read(Cursor at) {
        var place = at.scope().place();
        var images = new ImageReader(desks.at(place));
        var tags = TagSheet.of(clients.in(place.account()).tagging(place.region()), place);
        var sightings = new ArrayList<Sighting>();
        for (var image : images.owned()) {
            sightings.add(new Sighting.OfDesktop(whole(images, tagged(images, image, tags), place)));
        }
        sightings.addAll(pointers(place));
        if (!place.account().equals(hub)
                && Confidence.in(book, ImageKind.WORKSPACES_IMAGE, hub).isPresent()) {
            images.shared().stream().flatMap(image -> lent(image, place)).forEach(sightings::add);
        }
        return new Seen(sightings, Optional.empty());
    }

    /** What bears the name of a copy of ours has tags; where none are listed, it is newer than the list. */
    private static WorkspaceImage tagged(ImageReader images, WorkspaceImage image, TagSheet sheet) {
        var listed = sheet.tags(image.ref());
        return image.tagged(
                listed.isEmpty() && image.name().contains(".wsi-") ? images.tags(image.ref()) : listed);
    }

    private WorkspaceImage whole(ImageReader images, WorkspaceImage image, Place place) {
        return place.account().equals(hub) && isOfAPolicy(image)
                ? image.sharedWith(images.permissions(image.ref()))
                : image;
    }

    private boolean isOfAPolicy(WorkspaceImage image) {
        return book.select(ImageKind.WORKSPACES_IMAGE, image.name(), image.tags()) instanceof Selection.One;
    }

    /** WorkSpaces does not always tell the owner; of nobody's image nothing can be said. */
    private static Stream<Sighting> lent(WorkspaceImage image, Place to) {
        return image.owner().stream()
                .map(owner -> new Sighting.Lent(
                        new ImageRef(owner, to.region(), image.ref().id()), image.name(), to));
    }

    private List<Sighting> pointers(Place place) {
        var names = book.all().stream()
                .filter(v -> v.policy().kind() == ImageKind.WORKSPACES_IMAGE)
                .filter(v -> place.account().equals(hub)
                        || v.policy().copy().places().contains(place))
                .flatMap(v -> v.policy().publish().stream())
                .map(Publication::parameter)
                .collect(Collectors.toSet());
        return new Parameters(clients.in(place.account()))
                .readAll(place.region(), names).entrySet().stream()
                        .<Sighting>map(e -> new Sighting.OfPointer(place, e.getKey(), e.getValue()))
                        .toList();
    }
}
