package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.functions.aws.client.Failures;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * Starts copies, in the destination Region. All tags are named in the request, for the image and its snapshots alike,
 * because EC2 never copies tags to snapshots and does not say which of two values for one key would win.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopyImage.html">CopyImage</a>
 */
public final class Copies {

    private final Ec2Client destination;

    public Copies(Ec2Client destination) {
        this.destination = destination;
    }

    public StepResult start(Step.CopyAmi step) {
        var request = CopyImageRequest.builder()
                .sourceImageId(step.source().id().value())
                .sourceRegion(step.source().region().value())
                .name(step.name())
                .clientToken(step.clientToken())
                .tagSpecifications(tags(step, ResourceType.IMAGE), tags(step, ResourceType.SNAPSHOT));
        step.key().ifPresent(key -> request.encrypted(true).kmsKeyId(key.value()));
        var answer = Failures.translating(
                "CopyImage of %s to %s".formatted(step.source(), step.place()),
                () -> destination.copyImage(request.build()));
        return new StepResult.Pending(new ImageRef(step.account(), step.region(), new AmiId(answer.imageId())));
    }

    private static TagSpecification tags(Step.CopyAmi step, ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Translation.tags(step.tags()))
                .build();
    }
}
