package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What goes wrong on the way, one thing at a time: the rest is done all the same, and nobody is told it went well. */
class DistributeFailureTest extends Rehearsal {

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
    void aRegionThatIsTooBusyToBeReadIsWaitedForAndNobodyIsBothered() {
        var id = company.goldenImage("golden-linux-2026.01");
        busy(SYDNEY, Company.MORNING.plus(Duration.ofMinutes(10)));

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
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
    void aNameThatIsTakenInTheDestinationFailsThatCopyAndTheNextRequestMakesItOnceItIsFree() {
        var taken = sandbox.world().account(HUB).region(IRELAND).ec2().image(ImageSeed.named("golden-linux-2026.01"));
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("InvalidAMIName.Duplicate", "another image has this name in the Region");
        assertThat(copies(IRELAND, id)).isEmpty();
        assertThat(copies(SYDNEY, id)).hasSize(1);

        ec2(HUB, IRELAND).deregisterImage(r -> r.imageId(taken));
        send(company.request(id, "the name is free"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
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

    /** Others use up what EC2 lets through in a Region until then. */
    private void busy(String region, Instant end) {
        sandbox.faults().of(new Gate() {
            @Override
            public void before(Call call) {
                if (call.operation().equals("DescribeImages")
                        && call.region().equals(region)
                        && sandbox.time().instant().isBefore(end)) {
                    throw Refusal.throttled(call);
                }
            }
        });
    }
}
