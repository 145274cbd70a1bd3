package io.imagesteward.core.creation;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.OriginSight;
import io.imagesteward.core.inventory.OriginSight.State;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.step.Step;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the way of making an image, as AWS shows it beforehand.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html">CreateImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/create-custom-bundle.html">Create a custom
 *     WorkSpaces image and bundle</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/byol-windows-images.html">Bring your own
 *     Windows desktop licenses: requirements</a>
 */
record Obstacles(Objections objections, Step.CreateImage step) {
    private static final int MOST_GIB = 70;
    private static final Set<String> UP_OR_DOWN = Set.of("running", "stopped");

    /** @param room how many WorkSpaces images the account may have there */
    void check(OriginSight seen, int room) {
        switch (seen.origin()) {
            case State.Missing _ ->
                note("nothing of that name", "one that %s owns in %s".formatted(place().account(), step.region()));
            case State.Machine machine -> machine(machine);
            case State.Desktop desktop -> desktop(desktop);
            case State.Base base -> base(base);
            case State.Unseen _ -> {}
        }
        seen.namesake().ifPresent(this::occupied);
        if (step.origin().bringsLicense() && !seen.licensed()) {
            note(
                    "an image that brings its own license",
                    "an account that WorkSpaces allows that in %s; enable BYOL there".formatted(step.region()));
        }
        if (step.origin().desktop() && seen.images() >= room) {
            objections.note(
                    "name",
                    "%s with %d WorkSpaces images".formatted(place(), seen.images()),
                    "fewer than %d; delete one, or have the quota raised and say so in limits.workspaceImages"
                            .formatted(room));
        }
    }

    /** Why nothing more will come of an image. */
    static Optional<String> unusable(Image image) {
        return switch (image) {
            case Ami ami ->
                switch (ami.state()) {
                    case AVAILABLE, PENDING -> Optional.empty();
                    case FAILED, DISABLED, DEREGISTERED, UNUSABLE -> Optional.of("is " + ami.state());
                };
            case WorkspaceImage desktop ->
                switch (desktop.state()) {
                    case AVAILABLE, PENDING -> Optional.empty();
                    case ERROR -> Optional.of("ended in ERROR: " + desktop.trouble());
                    case UNKNOWN -> Optional.of("is in a state that Image Steward does not know");
                };
        };
    }

    private void machine(State.Machine machine) {
        if (!UP_OR_DOWN.contains(machine.state())) {
            note("one that is " + machine.state(), "an instance that is running or stopped");
        }
        if (!machine.rootOnEbs()) {
            note("one with its root on an instance store", "an instance with its root on EBS");
        }
    }

    private void desktop(State.Desktop desktop) {
        if (!desktop.state().equals("AVAILABLE")) {
            note("one that is " + desktop.state(), "a WorkSpace that is AVAILABLE");
        }
        if (desktop.changing()) {
            note("one that is being modified", "a WorkSpace that nobody is modifying");
        }
        if (desktop.encrypted()) {
            note("one with encrypted volumes", "a WorkSpace without; of those no image can be made");
        }
    }

    private void base(State.Base base) {
        if (base.state() != AmiState.AVAILABLE) {
            note("one that is " + base.state(), "an AMI that is AVAILABLE");
        }
        if (!base.windows()) {
            note("one without Windows", "an AMI of Windows 10 or 11");
        }
        if (base.sizes().size() != 1) {
            note("one with %d volumes".formatted(base.sizes().size()), "an AMI with one volume");
        }
        base.sizes().stream()
                .filter(size -> size > MOST_GIB)
                .forEach(size -> note("a volume of %d GiB".formatted(size), MOST_GIB + " GiB at most"));
        if (base.encryption().stream().anyMatch(Encryption.AwsManaged.class::isInstance)) {
            note(
                    "one under the AWS managed key aws/ebs",
                    "an AMI without encryption or under a key of your own, because WorkSpaces has to be given access");
        }
    }

    private void occupied(Image there) {
        ImageRef ref = there.ref();
        objections.note(
                "name",
                "'%s', which %s has already, without the tags of this request".formatted(there.name(), ref),
                "a name that is free; give it another, or delete that image");
    }

    private void note(String found, String expected) {
        objections.note(step.origin().resource(), found, expected);
    }

    private Place place() {
        return step.image().place();
    }
}
