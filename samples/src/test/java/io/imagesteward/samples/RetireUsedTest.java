package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Whoever uses an old image keeps it; what cannot be read proves nothing, and people are told once. */
class RetireUsedTest extends RetireRehearsal {

    @Test
    void anInstanceInASpokeKeepsTheFamily() {
        var id = anOldImage();
        instance(PAYMENTS, IRELAND, copy(IRELAND, id));
        pass(Duration.ofDays(2), id);

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "is used in account " + PAYMENTS, "usage reports");
    }

    @Test
    void aStoppedInstanceOfOurOwnKeepsTheFamily() {
        var id = anOldImage();
        var instance = instance(HUB, HOME, id);
        ec2(HUB, HOME).stopInstances(r -> r.instanceIds(instance));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, instance, "stopped");
    }

    @Test
    void aTerminatedInstanceKeepsNothing() {
        var id = anOldImage();
        var instance = instance(HUB, HOME, id);
        ec2(HUB, HOME).terminateInstances(r -> r.instanceIds(instance));

        retireWithApproval(id);

        assertThat(state(HOME, id)).isEqualTo("gone");
    }

    @Test
    void aLaunchTemplateOfASpokeKeepsTheFamily() {
        var id = anOldImage();
        ec2(DATA, HOME)
                .createLaunchTemplate(r -> r.launchTemplateName("workers").launchTemplateData(d -> d.imageId(id)));
        pass(Duration.ofDays(4), id);

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "is used in account " + DATA, "LaunchTemplate");
    }

    @Test
    void anImageThatStaysInUseIsToldOfOnceAWeekAndNotEveryMorning() {
        var id = anOldImage();
        ec2(DATA, HOME)
                .createLaunchTemplate(r -> r.launchTemplateName("workers").launchTemplateData(d -> d.imageId(id)));
        pass(Duration.ofDays(4), id);

        waitFor(Duration.ofDays(9));

        assertThat(executionsOf("retire")).hasSize(9);
        assertThat(company.messages())
                .filteredOn(mail -> mail.contains(id + " in us-east-1 stays"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).containsOnlyOnce("is used in account " + DATA));
    }

    @Test
    void aVersionOfATemplateKeepsTheFamilyHoweverManyVersionsCameAfterIt() {
        var id = anOldImage();
        var newest = published(HOME);
        ec2(DATA, HOME)
                .createLaunchTemplate(r -> r.launchTemplateName("workers").launchTemplateData(d -> d.imageId(id)));
        IntStream.range(0, 25)
                .forEach(version -> ec2(DATA, HOME)
                        .createLaunchTemplateVersion(
                                r -> r.launchTemplateName("workers").launchTemplateData(d -> d.imageId(newest))));
        pass(Duration.ofDays(4), id);

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "is used in account " + DATA, "ec2:LaunchTemplate");
    }

    @Test
    void aTemplateOfOurOwnThatNamesAParameterKeepsWhatTheParameterNames() {
        var id = anOldImage();
        publish(HOME, "/teams/build/image", id);
        ec2(HUB, HOME)
                .createLaunchTemplate(r -> r.launchTemplateName("builders")
                        .launchTemplateData(d -> d.imageId("resolve:ssm:/teams/build/image")));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "builders", "launch templates");
    }

    @Test
    void aUsageReportThatFailsKeepsTheFamilyAndSaysThatNothingIsKnown() {
        var id = anOldImage();
        sandbox.world().account(HUB).region(HOME).ec2().failUsageReportOf(id);

        retire(id);
        waitFor(Duration.ofHours(20));

        assertThat(asked().status()).isEqualTo(ExecutionStatus.FAILED);
        assertMail("it is not known who uses it, so it is kept", "usage reports");
        assertNothingWasTaken(id);
    }

    @Test
    void evidenceThatMayNotBeReadKeepsTheFamily() {
        var id = anOldImage();
        sandbox.faults().deny("DescribeAutoScalingGroups").in(IRELAND);

        retire(id);
        waitFor(Duration.ofHours(20));

        assertThat(asked().status()).isEqualTo(ExecutionStatus.FAILED);
        assertMail("eu-west-1", "it is not known who uses it, so it is kept");
        assertNothingWasTaken(id);
    }

    @Test
    void anImageThatWasLaunchedLatelyIsKept() {
        var id = anOldImage();
        var instance = ec2(HUB, HOME)
                .runInstances(r -> r.imageId(id).minCount(1).maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
        pass(Duration.ofDays(2), id);
        ec2(HUB, HOME).terminateInstances(r -> r.instanceIds(instance));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "made or launched on");
    }
}
