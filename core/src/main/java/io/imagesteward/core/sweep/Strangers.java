package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images that others share with spokes, and that no policy trusts. An account can give up what was shared with it
 * directly; what reaches it through an organization or a unit it can't, and neither can it with WorkSpaces images.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cancel-sharing-an-AMI.html">Cancel having an AMI
 *     shared with your AWS account</a>
 */
final class Strangers {

    private final PolicyBook book;
    private final Observed observed;
    private final AccountId hub;
    private final Instant now;

    Strangers(PolicyBook book, Observed observed, AmiJudge.Judging judging) {
        this.book = book;
        this.observed = observed;
        this.hub = judging.hub();
        this.now = judging.now();
    }

    List<Finding> findings() {
        return Stream.of(ImageKind.values())
                .flatMap(kind -> Confidence.in(book, kind, hub).stream()
                        .flatMap(confidence -> untrusted(kind, confidence).map(lent -> finding(lent, confidence))))
                .toList();
    }

    /** AMIs to be given up. */
    List<Sighting.Lent> leave() {
        return Confidence.in(book, ImageKind.AMI, hub).stream()
                .filter(confidence -> confidence.mode() == Mode.ENFORCE)
                .flatMap(confidence -> untrusted(ImageKind.AMI, confidence))
                .toList();
    }

    private Stream<Sighting.Lent> untrusted(ImageKind kind, Confidence confidence) {
        return observed.lent().stream()
                .filter(lent -> ImageKind.of(lent.image().id()) == kind)
                .filter(lent -> !confidence.trusts(lent.image().account()));
    }

    private Finding finding(Sighting.Lent lent, Confidence confidence) {
        return new Finding(
                FindingKind.UNTRUSTED_SHARE,
                new Subject.OfImage(lent.image()),
                Optional.empty(),
                Optional.of(new Principal.Account(lent.to().account())),
                lent.to(),
                "shared only by owners whom a policy trusts",
                "'%s', shared by %s".formatted(lent.name(), lent.image().account()),
                now,
                remedy(lent, confidence));
    }

    private static Remedy remedy(Sighting.Lent lent, Confidence confidence) {
        return switch (ImageKind.of(lent.image().id())) {
            case AMI ->
                confidence.mode() == Mode.ENFORCE
                        ? new Remedy(
                                Remedy.Kind.LEAVE,
                                "the spoke gives the share up; a share through an organization or a unit stays, and its owner has to take it back")
                        : Remedy.none("the policies' trust sections only audit");
            case WORKSPACES_IMAGE ->
                Remedy.none(
                        "WorkSpaces lets nobody decline: ask %s to run aws workspaces update-workspace-image-permission --image-id %s --no-allow-copy-image --shared-account-id %s"
                                .formatted(
                                        lent.image().account(),
                                        lent.image().id().value(),
                                        lent.to().account()));
        };
    }
}
