package io.imagesteward.functions.trigger;

import io.imagesteward.core.creation.Asked;
import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.workflow.Cause;
import io.imagesteward.core.workflow.CreateInput;
import io.imagesteward.events.CustomImport;
import io.imagesteward.events.Envelope;
import io.imagesteward.events.ImageCreationRequested;
import io.imagesteward.events.ImageImportRequested;
import io.imagesteward.events.NewImage;
import java.util.Optional;

/**
 * Turns what people ask about new images into what a run starts from. Nothing of it is judged here: the run says what is
 * wrong, to the one who asked, all at once.
 */
record Orders(Envelope envelope, AccountId hub) {
    CreateInput of(ImageCreationRequested request) {
        return input(
                request.image(),
                new Asked.Running(
                        Optional.ofNullable(request.instanceId()),
                        Optional.ofNullable(request.workspaceId()),
                        request.noReboot()));
    }

    CreateInput of(ImageImportRequested request) {
        return input(
                request.image(),
                new Asked.Licensed(
                        Optional.ofNullable(request.imageId()),
                        Optional.ofNullable(request.ingestionProcess()),
                        request.applications(),
                        Optional.ofNullable(request.osVersion()),
                        Optional.ofNullable(request.custom()).map(Orders::custom)));
    }

    private CreateInput input(NewImage image, Asked.From from) {
        return new CreateInput(
                new Place(hub, region(Optional.ofNullable(image.region()).orElse(envelope.region()))),
                new Asked(
                        image.name(),
                        Optional.ofNullable(image.description()),
                        Optional.ofNullable(image.policy()),
                        image.tags(),
                        Optional.ofNullable(image.reason()),
                        from),
                Cause.hash(envelope.id()));
    }

    private static Asked.Custom custom(CustomImport custom) {
        return new Asked.Custom(
                Optional.ofNullable(custom.imageId()),
                Optional.ofNullable(custom.importTaskId()),
                Optional.ofNullable(custom.imageBuildVersionArn()),
                Optional.ofNullable(custom.infrastructureConfigurationArn()),
                Optional.ofNullable(custom.computeType()),
                Optional.ofNullable(custom.protocol()),
                Optional.ofNullable(custom.osVersion()));
    }

    /** Without a Region there is nowhere to look, and nobody to ask. */
    private static RegionId region(String name) {
        try {
            return new RegionId(name);
        } catch (InvalidValue e) {
            throw new BadInput("the event names no Region: " + e.getMessage(), e);
        }
    }
}
