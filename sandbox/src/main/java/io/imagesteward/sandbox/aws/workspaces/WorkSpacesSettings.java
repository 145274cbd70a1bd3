package io.imagesteward.sandbox.aws.workspaces;

import java.time.Duration;

/**
 * Quotas, how long images take, and what AWS does not write down.
 *
 * @param tagEvents whether {@code Tag Change on Resource} is told for WorkSpaces, which AWS does not say
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/workspaces-limits.html">Amazon WorkSpaces
 *     quotas</a>
 */
public record WorkSpacesSettings(Quotas quotas, Pace pace, Unknowns unknowns, boolean tagEvents) {

    /** How many an account may have in a Region; images can be raised, bundles not. */
    public record Quotas(int images, int bundles) {}

    /**
     * How long things take. AWS says up to 45 minutes for an image of a WorkSpace, and nothing about copies.
     *
     * @param desktop until a new WorkSpace is available
     */
    public record Pace(Duration copy, Duration create, Duration desktop, ImportPace imports) {}

    /**
     * How long imports take; with Office, AWS says, at least three hours.
     *
     * @param stage each of the stages a custom import goes through
     */
    public record ImportPace(Duration plain, Duration office, Duration stage) {}

    /** The default quotas of an account, and the answers that are the harder ones for callers. */
    public static WorkSpacesSettings defaults() {
        return new WorkSpacesSettings(
                new Quotas(40, 50),
                new Pace(
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(45),
                        Duration.ofMinutes(20),
                        new ImportPace(Duration.ofHours(2), Duration.ofHours(3), Duration.ofMinutes(15))),
                Unknowns.harder(),
                false);
    }

    public WorkSpacesSettings withImages(int most) {
        return new WorkSpacesSettings(new Quotas(most, quotas.bundles()), pace, unknowns, tagEvents);
    }

    public WorkSpacesSettings withBundles(int most) {
        return new WorkSpacesSettings(new Quotas(quotas.images(), most), pace, unknowns, tagEvents);
    }

    public WorkSpacesSettings with(Pace pace) {
        return new WorkSpacesSettings(quotas, pace, unknowns, tagEvents);
    }

    public WorkSpacesSettings with(Unknowns unknowns) {
        return new WorkSpacesSettings(quotas, pace, unknowns, tagEvents);
    }

    public WorkSpacesSettings withTagEvents() {
        return new WorkSpacesSettings(quotas, pace, unknowns, true);
    }
}
