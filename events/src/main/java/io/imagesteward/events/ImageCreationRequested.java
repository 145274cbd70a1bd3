package io.imagesteward.events;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or a build pipeline asks for an image of something that runs. Fields that are not known are refused: a
 * misspelled {@code noReboot} would reboot the machine.
 *
 * @param instanceId an EC2 instance, of which an AMI is made
 * @param noReboot whether the instance is left running, at the risk of disks that do not agree
 * @param workspaceId somebody's WorkSpace, of which a WorkSpaces image is made
 */
public record ImageCreationRequested(
        NewImage image,
        @Nullable String instanceId,
        boolean noReboot,
        @Nullable String workspaceId) implements Heard {

    static ImageCreationRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        var known = new HashSet<>(Set.of("instanceId", "noReboot", "workspaceId"));
        known.addAll(NewImage.FIELDS);
        detail.allowOnly(known);
        return new ImageCreationRequested(
                NewImage.read(detail),
                detail.optionalName("instanceId"),
                detail.optionalFlag("noReboot"),
                detail.optionalName("workspaceId"));
    }
}
