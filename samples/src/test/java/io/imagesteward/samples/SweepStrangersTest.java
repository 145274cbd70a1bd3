package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps over what a stranger shares with the whole organization, which no account can decline by itself. */
class SweepStrangersTest extends SweepRehearsal {

    @Test
    void whatComesThroughAnOrganizationStaysAndIsNoFailureOfTheSweep() {
        var direct = lent(STRANGER, HOME, "direct");
        var first = lentToAll(HOME, "one");
        var second = lentToAll(IRELAND, "two");

        var sweep = sweep(Map.of());

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(seenBy(PAYMENTS, HOME)).contains(first).doesNotContain(direct);
        assertThat(seenBy(PAYMENTS, IRELAND)).contains(second);
        assertThat(remedies()).containsExactlyInAnyOrder("LEAVE", "NONE", "NONE");
        assertThat(report().toString())
                .contains("ask %s to run aws ec2 modify-image-attribute --region %s --image-id %s"
                        .formatted(STRANGER, IRELAND, second));
        assertThat(lastMail()).contains("it can't be cancelled");
    }

    @Test
    void whoeverAsksForSuchAShareToBeGivenUpIsToldThatItStays() {
        var first = lentToAll(HOME, "one");
        var second = lent(STRANGER, HOME, "two");

        send(cancellation("a", first), cancellation("b", second));
        settle();

        assertThat(seenBy(PAYMENTS, HOME)).containsExactly(first);
        assertThat(executions())
                .extracting(execution -> execution.status())
                .containsExactlyInAnyOrder(ExecutionStatus.SUCCEEDED, ExecutionStatus.FAILED);
        assertThat(lastMail()).contains(first, "not shared with your account directly");
    }

    /** An image of another account, shared with the whole organization. */
    private String lentToAll(String region, String name) {
        var seed = ImageSeed.named(name).volume(VolumeSeed.ofGiB(8));
        return sandbox.world()
                .account(STRANGER)
                .region(region)
                .ec2()
                .image(seed.sharedWithOrganization(
                        sandbox.world().organization().arn()));
    }
}
