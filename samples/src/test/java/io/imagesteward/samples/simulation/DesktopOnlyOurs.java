package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageRequest;

/**
 * No WorkSpaces image is deleted but those of the hub, and of them none without our mark, none of a family that somebody
 * holds, and none that no policy wants gone.
 */
record DesktopOnlyOurs(Desks desks) implements Invariant {

    /** From the last question about a family to the deletion of its last member. */
    private static final Duration BETWEEN_LOOK_AND_DELETION = Duration.ofHours(2);

    @Override
    public String name() {
        return "onlyOurs";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        if (!(call.request() instanceof DeleteWorkspaceImageRequest end)) {
            return Optional.empty();
        }
        if (!call.caller().account().equals(Company.HUB)) {
            return Optional.of("%s would be deleted for %s".formatted(end.imageId(), call.caller()));
        }
        var holdings = new DesktopHoldings(scene, desks, Doors.OPEN);
        return holdings.member(call.region(), end.imageId()).flatMap(member -> untouchable(member, scene, holdings));
    }

    private static Optional<String> untouchable(Member member, Scene scene, DesktopHoldings holdings) {
        boolean touched = scene.sightings().wasJustDisturbed(scene.now(), member.id());
        if (!touched && !member.marked()) {
            return Optional.of("it is not marked: " + member);
        }
        if (!touched && isHeld(member, scene)) {
            return Optional.of("it is held: " + member);
        }
        return holdings.members(member.source()).stream()
                .filter(one -> !wasTouchedLately(one, scene))
                .filter(one -> isHeld(one, scene) || isUnwanted(one, holdings))
                .findFirst()
                .map(one -> "%s goes, and %s of its family is held, or wanted gone by no policy"
                        .formatted(member.id(), one));
    }

    private static boolean isHeld(Member member, Scene scene) {
        return new DesktopTruth(scene.truth())
                .tags(new Where(Company.HUB, member.region()), member.id())
                .containsKey(Desks.HOLD);
    }

    /** What the source's policy says counts, whatever stands in the tags of copies. */
    private static boolean isUnwanted(Member member, DesktopHoldings holdings) {
        return member.id().equals(member.source())
                && holdings.policyOf(member)
                        .filter(rule -> rule.enforced() && rule.lapse().isPresent())
                        .isEmpty();
    }

    private static boolean wasTouchedLately(Member member, Scene scene) {
        return scene.sightings().wasDisturbedSince(scene.now().minus(BETWEEN_LOOK_AND_DELETION), member.id());
    }
}
