package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What goes wrong, one thing at a time: the rest is done all the same, and nobody is told it went well. */
class DistributeFailureTest extends Rehearsal {

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
    void anImageDeregisteredBetweenTwoStepsEndsTheRunAsFailed() {
        var id = company.goldenImage("golden-linux-2026.01");
        at("09:05", () -> ec2(HUB, HOME).deregisterImage(r -> r.imageId(id)));

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains(id).contains("deregistered");
        assertThat(published(HOME)).isEqualTo("nothing");
        assertThat(published(IRELAND)).isEqualTo("nothing");
    }

    @Test
    void aKeyMissingInTheDestinationFailsThatCopyLaterAndNoOther() {
        var keys = sandbox.world().account(HUB).region(IRELAND).kms();
        keys.disable(keys.arnOf("alias/golden-images"));
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("eu-west-1").contains("Given key ID is not accessible");
        assertThat(seenBy(PAYMENTS, SYDNEY)).containsExactly(copy(SYDNEY, id));
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
        assertThat(published(IRELAND)).isEqualTo("nothing");
    }

    @Test
    void onceTheKeyIsBackARequestMakesTheCopyThatFailed() {
        var keys = sandbox.world().account(HUB).region(IRELAND).kms();
        keys.disable(keys.arnOf("alias/golden-images"));
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();

        keys.enable(keys.arnOf("alias/golden-images"));
        send(company.request(id, "the key is back"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(copies(IRELAND, id)).hasSize(2);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
    }

    @Test
    void throttlingForMinutesIsWaitedOut() {
        var id = company.goldenImage("golden-linux-2026.01");
        sandbox.faults().throttle("CopyImage").until(Company.MORNING.plus(Duration.ofMinutes(4)));
        sandbox.faults().throttle("ModifyImageAttribute").until(Company.MORNING.plus(Duration.ofMinutes(20)));

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(effective("CopyImage")).isEqualTo(2);
        assertThat(seenBy(WEB, IRELAND)).containsExactly(copy(IRELAND, id));
    }

    @Test
    void accessDeniedInOneRegionDoesNotStopTheOthers() {
        var id = company.goldenImage("golden-linux-2026.01");
        sandbox.faults().deny("ModifyImageAttribute").in(SYDNEY);

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("ap-southeast-2").contains("UnauthorizedOperation");
        assertThat(seenBy(PAYMENTS, IRELAND)).containsExactly(copy(IRELAND, id));
        assertThat(seenBy(PAYMENTS, SYDNEY)).isEmpty();
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
        assertThat(published(SYDNEY)).isEqualTo("nothing");
    }

    @Test
    void aLostReplyToCopyImageMakesNoSecondCopy() {
        var id = company.goldenImage("golden-linux-2026.01");
        sandbox.faults().loseReply("CopyImage").times(2);

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(copies(IRELAND, id)).hasSize(1);
        assertThat(copies(SYDNEY, id)).hasSize(1);
    }

    @Test
    void aRegionThatIsDownIsReportedAndCaughtUpWithLater() {
        var id = company.goldenImage("golden-linux-2026.01");
        sandbox.faults().regionDown(SYDNEY);
        send(company.available(id));
        settle();
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("ap-southeast-2 could not be read");
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));

        sandbox.faults().regionUp(SYDNEY);
        send(company.request(id, "Sydney is back"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
        assertThat(copies(IRELAND, id)).hasSize(1);
    }

    @Test
    void aRegionThatIsDownForMinutesOnlyIsWaitedFor() {
        var id = company.goldenImage("golden-linux-2026.01");
        sandbox.faults().regionDown(SYDNEY);
        at("09:03", () -> sandbox.faults().regionUp(SYDNEY));

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
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

    @Test
    void aCopyThatLandsUnderTheAwsManagedKeyIsReportedAndTheOthersAreShared() {
        sandbox.world().account(HUB).region(SYDNEY).ec2().encryptByDefault();
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("ap-southeast-2").contains("AWS managed key");
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
        assertThat(published(SYDNEY)).isEqualTo("nothing");
    }

    @Test
    void staleReadsAreWaitedOutAndNothingIsDoneTwice() {
        sandbox.world().staleness(Duration.ofSeconds(20));
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(copies(IRELAND, id)).hasSize(1);
        assertThat(copies(SYDNEY, id)).hasSize(1);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
    }
}
