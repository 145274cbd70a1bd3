package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.step.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a parameter may move: only forward, and only to an image that this very look proved available and shared. */
final class PublicationPlan {

    private final Publication publication;
    private final Map<Place, Published> published;
    private final ImageRef source;
    private final Optional<Instant> created;

    /** @param created when the source was made, where that is known */
    PublicationPlan(
            Publication publication, Map<Place, Published> published, ImageRef source, Optional<Instant> created) {
        this.publication = publication;
        this.published = published;
        this.source = source;
        this.created = created;
    }

    /**
     * Decides for one member.
     *
     * @param sofar what the same plan decided about sharing; a member that is shared as declared is not in it
     */
    Decision of(ImageRef member, List<Decision> sofar) {
        var current = Optional.ofNullable(published.get(member.place()));
        if (current.filter(p -> p.value().equals(member.id().value())).isPresent()) {
            return Decision.Keep.image(member, Reason.Code.AS_DECLARED, publication.parameter() + " names it already");
        }
        var unfinished = sofar.stream().anyMatch(d -> d.image().equals(Optional.of(member)));
        if (unfinished) {
            return Decision.Keep.image(member, Reason.Code.NOT_PROVEN, "not yet seen available and shared as declared");
        }
        if (newerIsPublished()) {
            return Decision.Keep.image(
                    member, Reason.Code.NEWER_PUBLISHED, publication.parameter() + " names a newer image");
        }
        var step = new Step.PublishParameter(
                member.account(), member.region(), publication.parameter(), member.id(), current.map(Published::value));
        var was = current.map(p -> "it names " + p.value()).orElse("it does not exist yet");
        return new Decision.Act(Optional.of(member), step, new Reason(Reason.Code.STALE_PARAMETER, was));
    }

    /** Ages are compared in the source's Region only: a copy's date says when it was copied, not how new it is. */
    private boolean newerIsPublished() {
        return Optional.ofNullable(published.get(source.place()))
                .filter(other -> other.created()
                        .filter(then -> isNewer(other.value(), then))
                        .isPresent())
                .isPresent();
    }

    /** Of two made at the same moment the id decides: otherwise each would take the parameter from the other, for ever. */
    private boolean isNewer(String other, Instant then) {
        var own = created.orElse(Published.UNDATED);
        return then.isAfter(own)
                || (then.equals(own) && other.compareTo(source.id().value()) > 0);
    }
}
