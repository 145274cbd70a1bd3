package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.step.NewImage;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * Makes images of instances. CreateImage knows no client token, but refuses a name that is taken: so an image there under
 * the name, with the tags it was to have, is the one that an earlier call made whose answer got lost.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html">CreateImage</a>
 */
public final class Creations {
    private static final String TAKEN = "InvalidAMIName.Duplicate";

    private final AwsClients clients;

    public Creations(AwsClients clients) {
        this.clients = clients;
    }

    public StepResult start(NewImage image, Origin.Instance origin) {
        var ec2 = clients.ec2(image.place().region());
        return new StepResult.Pending(begun(ec2, image, origin).orElseGet(() -> adopted(ec2, image)));
    }

    /** Empty when the name is taken. The instance is left running only when that was asked for. */
    private static Optional<ImageRef> begun(Ec2Client ec2, NewImage image, Origin.Instance origin) {
        var request = CreateImageRequest.builder()
                .instanceId(origin.id().value())
                .name(image.name())
                .description(image.description().orElse(null))
                .tagSpecifications(tags(image, ResourceType.IMAGE), tags(image, ResourceType.SNAPSHOT));
        if (origin.noReboot()) {
            request.noReboot(true);
        }
        return Failures.translating("CreateImage of " + origin.id(), () -> {
            try {
                var id = ec2.createImage(request.build()).imageId();
                return Optional.of(
                        new ImageRef(image.place().account(), image.place().region(), new AmiId(id)));
            } catch (Ec2Exception e) {
                if (TAKEN.equals(e.awsErrorDetails().errorCode())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private ImageRef adopted(Ec2Client ec2, NewImage image) {
        var place = image.place();
        var keys = new Keys(() -> clients.kms(place.region()));
        Ami there = new Images(ec2, keys, place.account(), place.region())
                .named(image.name()).stream()
                        .findFirst()
                        .orElseThrow(() -> new Unreachable(
                                "%s is said to have an image called %s, and does not show it yet"
                                        .formatted(place, image.name()),
                                null));
        if (!image.bornWith(there.tags())) {
            throw new Rejected(
                    "%s has an image called %s that was not made by this request; give the new one another name"
                            .formatted(place, image.name()),
                    null);
        }
        return there.ref();
    }

    private static TagSpecification tags(NewImage image, ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Translation.tags(image.tags()))
                .build();
    }
}
