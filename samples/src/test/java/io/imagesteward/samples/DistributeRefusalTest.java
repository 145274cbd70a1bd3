package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What cannot be done at all, or not yet: it is said plainly, and what need not change does not. */
class DistributeRefusalTest extends Rehearsal {

    @Test
    void aMalformedEventEndsInTheDeadLetterQueueWithEveryFieldNamed() {
        var event = (ObjectNode) company.available("ami-0a1b2c3d4e5f60718");
        ((ObjectNode) event.path("detail")).remove("ImageId");
        ((ObjectNode) event.path("detail")).remove("RequestId");

        send(event);
        settle();

        assertThat(executions()).isEmpty();
        assertThat(sandbox.deadLetters().letters()).singleElement().satisfies(letter -> {
            assertThat(letter.why()).contains("detail.ImageId").contains("detail.RequestId");
            assertThat(letter.queueArn()).contains("FailedEvents");
        });
    }

    @Test
    void anUnknownPolicyInATagFailsVisiblyAndSuggestsTheRightName() {
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8))
                .tag("image-steward:policy", "golden-linx"));

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("no policy is called 'golden-linx'").contains("did you mean 'golden-linux'?");
        assertThat(changes()).isEmpty();
    }

    @Test
    void anImageOfAnotherAccountIsNotTouched() {
        var theirs = sandbox.world()
                .account(PAYMENTS)
                .region(HOME)
                .ec2()
                .image(ImageSeed.named("golden-linux-theirs")
                        .volume(VolumeSeed.ofGiB(8))
                        .sharedWith(HUB));

        send(company.request(theirs, "please"));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(changes()).isEmpty();
    }

    @Test
    void anOlderTagEventThatComesLateIsAnsweredByTheTagsAsTheyAre() {
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8))
                .tag("image-steward:hold", "found a flaw"));

        send(company.tagged(id, 2));
        settle();
        send(company.tagged(id, 1));
        settle();

        assertThat(changes()).isEmpty();
        assertThat(sharedWith(HOME, id)).isEmpty();
    }

    @Test
    void anImageUnderTheAwsManagedKeyIsRefusedBeforeAnythingChanges() {
        var first = company.unshareableImage("golden-linux-2026.01");
        var second = company.unshareableImage("golden-linux-2026.02");

        send(company.available(first), company.available(second));
        settle();

        assertThat(executions()).hasSize(2).allMatch(e -> e.status() == ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("aws/ebs").contains("aws ec2 copy-image");
        assertThat(changes()).isEmpty();
    }
}
