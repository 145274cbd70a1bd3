package io.imagesteward.samples.simulation;

import io.imagesteward.samples.simulation.Families.Family;
import java.time.Duration;
import java.util.List;

/**
 * A copy that fails for its key, and is asked for again at once when the key is mended: EC2 answers a client token with the
 * image of the first time, also when that one failed, so a careless token would bring the failure back.
 */
record Encore(World world, Family family, Oracle oracle) {

    private static final String REGION = "eu-west-1";

    /** Until then a copy that somebody deregistered is what EC2 answers its token with. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Whether everything about the family is in order, so that only the key can be to blame. */
    static boolean isPossible(Oracle oracle) {
        return oracle.family()
                        .policy()
                        .filter(policy -> policy.regions().contains(REGION))
                        .isPresent()
                && !oracle.leftAlone()
                && oracle.obstacles().isEmpty()
                && oracle.undone().isEmpty()
                && oracle.truth().copies(REGION, oracle.family().source()).stream()
                        .noneMatch(copy -> Truth.isHeld(copy) || Truth.isMarked(copy));
    }

    void asked(List<String> violations) {
        var scene = world.scene();
        var time = scene.sandbox().time();
        time.runUntil(time.instant().plus(AN_HOUR));
        for (var copy : scene.truth().copies(REGION, family.source())) {
            scene.truth().ec2(REGION).deregisterImage(r -> r.imageId(copy.imageId()));
        }
        world.keys().spoil();
        ask("while the key is disabled");
        world.keys().mend();
        ask("as soon as the key is mended");
        if (!oracle.undone().isEmpty()) {
            violations.add("convergence: asked again at once, and yet " + oracle.undone());
        }
    }

    private void ask(String why) {
        var scene = world.scene();
        scene.sandbox().send(scene.company().request(family.source(), why));
        scene.sandbox().settle();
    }
}
