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
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.ssm.Parameters;
import io.imagesteward.functions.aws.sweep.ScopeAudit;
import io.imagesteward.functions.aws.sweep.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads images of WorkSpaces. An account may have forty in a Region, so that one page is all of them: their tags in one
 * call, and in the hub who may copy those that a policy is about.
 */
public final class DesktopAudit implements ScopeAudit {

    /** Begins the token of each page of what others share; what the account owns comes first and has none. */
    private static final String SHARED = "shared:";

    private final AwsClients clients;
    private final LambdaEnvironment environment;
    private final Desks desks;
    private final AccountId hub;
    private final PolicyBook book;

    /** @param desks at a pace that leaves others half of what WorkSpaces allows */
    public DesktopAudit(
            AwsClients clients, LambdaEnvironment environment, Desks desks, AccountId hub, PolicyBook book) {
        this.clients = clients;
        this.environment = environment;
        this.desks = desks;
        this.hub = hub;
        this.book = book;
    }

    @Override
    public Seen read(Cursor at) {
        return at.token().map(token -> shared(at.scope().place(), token)).orElseGet(() -> owned(at));
    }

    private Seen owned(Cursor at) {
        var place = at.scope().place();
        var images = new ImageReader(desks.at(place));
        var tags = TagSheet.of(clients.in(place.account()).tagging(place.region()), place);
        var sightings = new ArrayList<Sighting>();
        var suspects = suspects(at);
        for (var image : images.owned()) {
            sightings.add(seen(images, tagged(images, image, tags), suspects));
        }
        sightings.addAll(pointers(place));
        var abroad = !place.account().equals(hub) && confidence().isPresent();
        return new Seen(sightings, abroad ? Optional.of(SHARED) : Optional.empty());
    }

    private Seen shared(Place place, String token) {
        var from = Optional.of(token.substring(SHARED.length())).filter(rest -> !rest.isEmpty());
        var page = new ImageReader(desks.at(place)).shared(from);
        var lent = confidence().map(known -> lent(page.images(), place, known)).orElse(List.of());
        return new Seen(List.copyOf(lent), page.next().map(SHARED::concat));
    }

    private Optional<Confidence> confidence() {
        return Confidence.in(book, ImageKind.WORKSPACES_IMAGE, hub);
    }

    /** What bears the name of a copy of ours has tags; where none are listed, it is newer than the list. */
    private static WorkspaceImage tagged(ImageReader images, WorkspaceImage image, TagSheet sheet) {
        var listed = sheet.tags(image.ref());
        return image.tagged(listed.isEmpty() && image.name().contains(".wsi-") ? images.tags(image.ref()) : listed);
    }

    /** Of which images it has to be asked who may copy them: of all, unless only changes are looked at. */
    private Predicate<WorkspaceImage> suspects(Cursor at) {
        var place = at.scope().place();
        if (!place.account().equals(hub)) {
            return image -> false;
        }
        return at.since()
                .<Predicate<WorkspaceImage>>map(since -> {
                    var changed = Trail.ofDesktops(clients.cloudTrail(place.region()), environment)
                            .changed(since);
                    return image -> changed.contains(image.ref().id().value())
                            || image.created().filter(since::isBefore).isPresent();
                })
                .orElse(image -> true);
    }

    private Sighting seen(ImageReader images, WorkspaceImage image, Predicate<WorkspaceImage> suspects) {
        if (!image.ref().account().equals(hub) || !isOfAPolicy(image)) {
            return new Sighting.OfDesktop(image);
        }
        return suspects.test(image)
                ? new Sighting.OfDesktop(image.sharedWith(images.permissions(image.ref())))
                : new Sighting.OfDesktop(image, false);
    }

    private boolean isOfAPolicy(WorkspaceImage image) {
        return book.select(ImageKind.WORKSPACES_IMAGE, image.name(), image.tags()) instanceof Selection.One;
    }

    /** What strangers share. WorkSpaces does not always tell the owner; of nobody's image nothing can be said. */
    private static List<Sighting.Lent> lent(List<WorkspaceImage> shared, Place to, Confidence confidence) {
        return shared.stream()
                .flatMap(image -> image.owner().stream()
                        .filter(owner -> !confidence.trusts(owner))
                        .map(owner -> new Sighting.Lent(
                                new ImageRef(owner, to.region(), image.ref().id()), image.name(), to)))
                .toList();
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
