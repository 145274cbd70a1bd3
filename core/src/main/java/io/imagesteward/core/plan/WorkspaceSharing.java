package io.imagesteward.core.plan;

import io.imagesteward.core.image.Partition;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who should and who may copy one WorkSpaces image. Whoever may not have it by license is refused alone; the others get
 * it.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/share-custom-image.html">Share or unshare a
 *     custom WorkSpaces image</a>
 */
final class WorkspaceSharing {

    private final Audience audience;
    private final boolean copiesPending;

    WorkspaceSharing(Audience audience, boolean copiesPending) {
        this.audience = audience;
        this.copiesPending = copiesPending;
    }

    List<Decision> of(WorkspaceImage image) {
        var declared = audience.accounts().stream()
                .filter(account -> !account.id().equals(image.ref().account()))
                .collect(Collectors.toUnmodifiableSet());
        var decisions = new ArrayList<Decision>(takingAway(image, declared));
        audience.unread().ifPresent(why -> decisions.add(keep(image, Reason.Code.UNREACHABLE, why)));
        var missing = without(declared, image.sharedWith());
        if (missing.isEmpty()) {
            return decisions;
        }
        switch (image.tenancy()) {
            case DEFAULT -> decisions.add(give(image, missing));
            case DEDICATED -> decisions.addAll(licensed(image, missing));
            case UNKNOWN ->
                decisions.add(
                        refuse(
                                image,
                                missing,
                                "WorkSpaces does not say whether the image brings its own license, so it is shared with nobody"));
        }
        return decisions;
    }

    /** Nobody loses what they are just copying, and nobody is called a stranger by half a list. */
    private List<Decision> takingAway(WorkspaceImage image, Set<Principal.Account> declared) {
        var unexpected = without(image.sharedWith(), declared);
        if (unexpected.isEmpty() || audience.unread().isPresent()) {
            return List.of();
        }
        if (copiesPending) {
            return List.of(keep(
                    image,
                    Reason.Code.WAITS_FOR_COPY,
                    "a copy is still being made, so nobody loses the image before that is done"));
        }
        return List.of(new Decision.Act(
                Optional.of(image.ref()),
                new Step.UnshareWorkspaceImage(image.ref(), unexpected),
                new Reason(Reason.Code.UNEXPECTED_SHARE, "the policy does not name them")));
    }

    private List<Decision> licensed(WorkspaceImage image, Set<Principal.Account> missing) {
        var region = image.ref().region();
        if (region.partition() == Partition.AWS_US_GOV) {
            return List.of(
                    refuse(image, missing, "in AWS GovCloud, images that bring their own license can't be shared"));
        }
        var decisions = new ArrayList<Decision>();
        var strangers = these(missing, account -> !audience.organization().contains(account.id()));
        if (!strangers.isEmpty()) {
            decisions.add(refuse(
                    image,
                    strangers,
                    "the image brings its own license, and they are no active accounts of the hub's organization"));
        }
        var others = without(missing, strangers);
        var unable = these(others, account -> !audience.byol().contains(new Place(account.id(), region)));
        if (!unable.isEmpty()) {
            decisions.add(refuse(
                    image,
                    unable,
                    "the image brings its own license, and WorkSpaces has not been seen to allow that there; enable BYOL for them in %s, and deploy ImageStewardSpoke so that it can be seen"
                            .formatted(region)));
        }
        var able = without(others, unable);
        if (!able.isEmpty()) {
            decisions.add(give(image, able));
        }
        return decisions;
    }

    private static Decision give(WorkspaceImage image, Set<Principal.Account> accounts) {
        return new Decision.Act(
                Optional.of(image.ref()),
                new Step.ShareWorkspaceImage(image.ref(), accounts),
                new Reason(Reason.Code.MISSING_SHARE, "the policy names them"));
    }

    private static Decision refuse(WorkspaceImage image, Set<Principal.Account> accounts, String why) {
        var named = accounts.stream().map(Principal::text).sorted().toList();
        return Decision.Keep.refusing(
                image.ref(),
                accounts,
                new Reason(Reason.Code.NOT_ELIGIBLE, "not shared with %s: %s".formatted(named, why)));
    }

    private static Decision keep(WorkspaceImage image, Reason.Code code, String sentence) {
        return Decision.Keep.image(image.ref(), code, sentence);
    }

    private static Set<Principal.Account> without(Set<Principal.Account> all, Set<Principal.Account> these) {
        return these(all, account -> !these.contains(account));
    }

    private static Set<Principal.Account> these(Set<Principal.Account> all, Predicate<Principal.Account> which) {
        return all.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
