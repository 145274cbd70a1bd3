package io.imagesteward.core.plan;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Optional;

/** Whether a parameter may move: only forward, and only to an image that this very look proved available and shared. */
final class PublicationPlan {

    private final Publication publication;
    private final Inventory inventory;
    private final Ami source;

    PublicationPlan(Publication publication, Inventory inventory, Ami source) {
        this.publication = publication;
        this.inventory = inventory;
        this.source = source;
    }

    /**
     * Decides for one member.
     *
     * @param sofar what the same plan decided about the member's permissions
     */
    Decision of(Ami member, List<Decision> sofar) {
        var region = member.ref().region();
        var current = Optional.ofNullable(inventory.published().get(region));
        if (current.filter(p -> p.value().equals(member.ref().id().value())).isPresent()) {
            return Decision.Keep.image(
                    member.ref(), Reason.Code.AS_DECLARED, publication.parameter() + " names it already");
        }
        var unfinished = sofar.stream()
                .filter(d -> d.image().filter(member.ref()::equals).isPresent())
                .anyMatch(d -> d instanceof Decision.Act || d.reason().code() != Reason.Code.AS_DECLARED);
        if (unfinished) {
            return Decision.Keep.image(
                    member.ref(), Reason.Code.NOT_PROVEN, "not yet seen available and shared as declared");
        }
        if (newerIsPublished()) {
            return Decision.Keep.image(
                    member.ref(), Reason.Code.NEWER_PUBLISHED, publication.parameter() + " names a newer image");
        }
        var step = new Step.PublishParameter(
                member.ref().account(),
                region,
                publication.parameter(),
                (AmiId) member.ref().id(),
                current.map(Published::value));
        var was = current.map(p -> "it names " + p.value()).orElse("it does not exist yet");
        return new Decision.Act(Optional.of(member.ref()), step, new Reason(Reason.Code.STALE_PARAMETER, was));
    }

    /** Ages are compared in the source's Region only: a copy's date says when it was copied, not how new it is. */
    private boolean newerIsPublished() {
        return Optional.ofNullable(inventory.published().get(source.ref().region()))
                .flatMap(p -> p.created())
                .filter(created -> created.isAfter(source.created()))
                .isPresent();
    }
}
