package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ProductCodeValues;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What keeps an old image from being retired at all: nothing is taken from anybody, and the announcement says why. */
class RetireKeptTest extends RetireRehearsal {

    @Test
    void whatAPublishedParameterNamesIsNotRetired() {
        var id = anOldImage();
        publish(SYDNEY, "/images/golden-linux/latest", copy(SYDNEY, id));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "/images/golden-linux/latest in ap-southeast-2 names");
    }

    @Test
    void theAncestorOfALiveImageIsNotRetired() {
        var id = anOldImage();
        var child = ec2(HUB, HOME)
                .copyImage(r -> r.name("a copy made by hand").sourceImageId(id).sourceRegion(HOME))
                .imageId();
        waitFor(Duration.ofDays(1));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, child);
    }

    @Test
    void aHoldKeepsTheWholeFamilyWhicheverMemberHasIt() {
        var id = anOldImage();
        tag(SYDNEY, copy(SYDNEY, id), "image-steward:hold", "incident 4711");

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "incident 4711");
    }

    @Test
    void deregistrationProtectionKeepsTheFamily() {
        var id = anOldImage();
        ec2(HUB, IRELAND).enableImageDeregistrationProtection(r -> r.imageId(copy(IRELAND, id)));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "protected from deregistration");
    }

    @Test
    void imagesOfOtherServicesAreNotOurs() {
        var backup = old(ImageSeed::managedByBackup);
        var builder = old(image ->
                image.tag("Ec2ImageBuilderArn", "arn:aws:imagebuilder:us-east-1:999999999999:image/linux/1.0.0/1"));
        var marketplace = old(image -> image.productCode("abcdefgh", ProductCodeValues.MARKETPLACE));
        threeNewerImages();

        List.of(backup, builder, marketplace).forEach(this::retire);
        waitFor(Duration.ofDays(20));

        assertThat(executionsOf("retire")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(List.of(backup, builder, marketplace))
                .allMatch(id -> state(HOME, id).equals("available"));
        assertThat(said("Image Retirement Stopped").stream().map(JsonNode::toString))
                .anyMatch(text -> text.contains("AWS Backup"))
                .anyMatch(text -> text.contains("EC2 Image Builder"))
                .anyMatch(text -> text.contains("AWS Marketplace"));
    }

    @Test
    void anImageNoPolicySelectsIsNotRetiredAndTheAskerIsTold() {
        var id =
                company.image(ImageSeed.named("somebody's own").createdAt(Company.MORNING.minus(Duration.ofDays(500))));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertThat(asked().status()).isEqualTo(ExecutionStatus.FAILED);
        assertMail("no policy selects this image");
        assertThat(state(HOME, id)).isEqualTo("available");
    }

    private String old(UnaryOperator<ImageSeed> change) {
        var seed = ImageSeed.named("golden-linux-foreign")
                .createdAt(Company.MORNING.minus(Duration.ofDays(300)))
                .volume(VolumeSeed.ofGiB(8));
        return company.image(change.apply(seed.with(i -> i.name("golden-linux-foreign-" + change.hashCode()))));
    }
}
