package io.imagesteward.functions.trigger;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.events.AmiStateChange;
import io.imagesteward.events.Envelope;
import io.imagesteward.events.Heard;
import io.imagesteward.events.ImageCreationRequested;
import io.imagesteward.events.ImageDistributionRequested;
import io.imagesteward.events.ImageImportRequested;
import io.imagesteward.events.ImageRestoreRequested;
import io.imagesteward.events.ImageRetirementApproved;
import io.imagesteward.events.ImageRetirementRefused;
import io.imagesteward.events.ImageRetirementRequested;
import io.imagesteward.events.ImageSweepRequested;
import io.imagesteward.events.OrganizationCall;
import io.imagesteward.events.OrganizationNews;
import io.imagesteward.events.ShareCancellationRequested;
import io.imagesteward.events.TagApiCall;
import io.imagesteward.events.TagChange;
import io.imagesteward.events.WorkspaceImageCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An image that an event speaks of.
 *
 * @param occasion what tells this event from another one of its kind; equal in every copy of the same event
 * @param expected whether the event says that the image exists now, so that not seeing it means looking again
 * @param requested whether a person asked, who is owed an answer even when nothing can be done
 * @param policy the policy that person named
 * @param tags what the event knows of the image's tags
 */
record Mention(
        ImageRef image, String occasion, boolean expected, boolean requested, Optional<String> policy, TagsTold tags) {

    /** Images that may have to be distributed. What people ask besides is answered by {@link Requests}. */
    static List<Mention> in(Envelope envelope, Heard heard, AccountId hub) {
        return switch (heard) {
            case AmiStateChange change ->
                List.of(new Mention(
                        image(hub, envelope.region(), change.imageId()),
                        change.requestId(),
                        change.state().equals("available"),
                        false,
                        Optional.empty(),
                        TagsTold.NOTHING));
            case TagChange change ->
                List.of(plain(
                        image(hub, envelope.region(), change.resourceId()),
                        "tags-" + change.version(),
                        TagsTold.by(change)));
            case TagApiCall call when call.errorCode() != null -> List.of();
            case TagApiCall call ->
                call.resourceIds().stream()
                        .filter(id -> id.startsWith("ami-"))
                        .map(id -> plain(image(hub, call.awsRegion(), id), envelope.id(), TagsTold.by(call)))
                        .toList();
            case WorkspaceImageCall call when call.errorCode() != null || call.imageId() == null -> List.of();
            case WorkspaceImageCall call when isOurs(call.sessionIssuer()) -> List.of();
            case WorkspaceImageCall call -> images(hub, envelope, call);
            case ImageDistributionRequested request ->
                List.of(new Mention(
                        image(hub, Optional.ofNullable(request.region()).orElse(envelope.region()), request.imageId()),
                        envelope.id(),
                        false,
                        true,
                        Optional.ofNullable(request.policy()),
                        TagsTold.NOTHING));
            case ImageRetirementRequested _,
                    ImageRetirementApproved _,
                    ImageRetirementRefused _,
                    ImageRestoreRequested _,
                    ImageCreationRequested _,
                    ImageImportRequested _,
                    ImageSweepRequested _,
                    ShareCancellationRequested _,
                    OrganizationCall _,
                    OrganizationNews _ -> List.of();
        };
    }

    private static Mention plain(ImageRef image, String occasion, TagsTold tags) {
        return new Mention(image, occasion, false, false, Optional.empty(), tags);
    }

    /** Directories and bundles are tagged by the same calls. */
    private static List<Mention> images(AccountId hub, Envelope envelope, WorkspaceImageCall call) {
        return Stream.ofNullable(call.imageId())
                .filter(id -> id.startsWith("wsi-"))
                .map(id -> plain(image(hub, call.awsRegion(), id), envelope.id(), TagsTold.NOTHING))
                .toList();
    }

    private static boolean isOurs(@Nullable String role) {
        return role != null && role.contains(":role/" + Workflows.ROLE_PREFIX);
    }

    static ImageRef image(AccountId hub, String region, String id) {
        try {
            return new ImageRef(hub, new RegionId(region), id(id));
        } catch (InvalidValue e) {
            throw new BadInput("the event names no image of ours: " + e.getMessage(), e);
        }
    }

    private static ImageId id(String id) {
        return id.startsWith("wsi-") ? new WorkspaceImageId(id) : new AmiId(id);
    }
}
