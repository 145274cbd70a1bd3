package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.call.CallLog;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Who has an image is asked, as itself, whether it uses it: usage reports show instances a day late and launch templates days.
 * Payments and web let Image Steward in, data does not.
 */
class RetireSpokesTest extends PutBackRehearsal {

    private static final String OBSERVE_IN_PAYMENTS = "arn:aws:iam::111122223333:role/image-steward-observe";
    private static final String DATA_WAS_NOT_ASKED =
            "- usage reports alone tell of these, because ImageStewardSpoke does not let this function in there: "
                    + DATA;

    @Test
    void anInstanceThatASpokeStartedInTheGracePeriodKeepsTheFamilyThoughNoReportShowsItYet() {
        retire(id);
        untilDisabled();
        waitFor(Duration.ofDays(5).plusHours(12));
        var instance = launchedInTheGracePeriod(PAYMENTS, IRELAND, ireland);

        waitFor(Duration.ofDays(1));

        assertPutBack("%s in eu-west-1 is used in account %s: %s (running) (instances"
                .formatted(ireland, PAYMENTS, instance));
    }

    @Test
    void anInstanceOfThisMorningKeepsTheFamilyAlsoWhenItIsStopped() {
        var running = launched(PAYMENTS, HOME, id);
        var stopped = launched(PAYMENTS, IRELAND, ireland);
        waitFor(Duration.ofMinutes(5));
        ec2(PAYMENTS, IRELAND).stopInstances(r -> r.instanceIds(stopped));
        ec2(PAYMENTS, HOME).terminateInstances(r -> r.instanceIds(running));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "is used in account " + PAYMENTS, stopped + " (stopped)");
        assertThat(lastMail()).doesNotContain(running);
        assertThat(questions())
                .as("launch templates are not asked for once an instance was found")
                .containsOnlyKeys("DescribeInstances");
    }

    @Test
    void aLaunchTemplateOfThisMorningKeepsTheFamily() {
        ec2(PAYMENTS, SYDNEY)
                .createLaunchTemplate(
                        r -> r.launchTemplateName("workers").launchTemplateData(d -> d.imageId(copy(SYDNEY, id))));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "is used in account " + PAYMENTS, "version 1 of launch template workers", SYDNEY);
    }

    @Test
    void aLaunchConfigurationOfASpokeKeepsTheFamilyThoughNoReportEverShowsOne() {
        sandbox.clients()
                .client(AutoScalingClient.builder(), PAYMENTS, HOME)
                .createLaunchConfiguration(
                        r -> r.launchConfigurationName("old-fleet").imageId(id).instanceType("t3.micro"));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertKeptUntouched(id, "is used in account " + PAYMENTS, "launch configuration old-fleet");
    }

    @Test
    void ofASpokeWithoutTheRoleUsageReportsTellAsEverAndPeopleAreToldSo() {
        retireWithApproval(id);

        assertThat(state(HOME, id)).isEqualTo("gone");
        assertThat(state(IRELAND, ireland)).isEqualTo("gone");
        assertMail(
                id, "were retired", "- asked as themselves: 1 of 2 accounts that have or had it", DATA_WAS_NOT_ASKED);
        assertThat(questions())
                .as("before anything is taken, before the question, and after the answer; in three Regions")
                .isEqualTo(Map.of(
                        "DescribeInstances", 9L,
                        "DescribeAutoScalingGroups", 9L,
                        "DescribeLaunchTemplateVersions", 9L,
                        "DescribeLaunchConfigurations", 9L));
    }

    @Test
    void aSpokeWhoseRoleIsDeniedKeepsTheFamily() {
        sandbox.faults()
                .deny("DescribeInstances")
                .where(call ->
                        call.region().equals(IRELAND) && call.caller().role().equals(Optional.of(OBSERVE_IN_PAYMENTS)));

        retire(id);
        waitFor(Duration.ofHours(20));

        assertThat(asked().status()).isEqualTo(ExecutionStatus.FAILED);
        assertMail(
                "it is not known who uses it, so it is kept",
                "instances of eu-west-1 could not be read (account " + PAYMENTS + ": DescribeInstances in eu-west-1");
        assertNothingWasTaken(id);
    }

    @Test
    void aRegionThatASpokeHasNotEnabledIsLeftToUsageReports() {
        sandbox.world().account(PAYMENTS).optOut(SYDNEY);

        retireWithApproval(id);

        assertThat(state(HOME, id)).isEqualTo("gone");
        assertMail("- usage reports alone tell of these, where the account has not enabled the Region: "
                + "111122223333 in ap-southeast-2");
    }

    @Test
    void whoeverHadItByTheRecordIsAskedThoughThePolicyDoesNotNameThem() {
        share(HOME, id, WEB);
        retire(id);
        untilDisabled();
        waitFor(Duration.ofDays(5).plusHours(12));
        var instance = launchedInTheGracePeriod(WEB, HOME, id);

        waitFor(Duration.ofDays(1));

        assertPutBack("is used in account %s: %s (running) (instances".formatted(WEB, instance));
    }

    @Test
    void aDryRunAsksToo() {
        var instance = launched(PAYMENTS, HOME, id);

        dryRun(id);
        waitFor(Duration.ofHours(1));

        assertKeptUntouched(id, "This was a dry run", "is used in account " + PAYMENTS, instance);
    }

    /** Somebody brings an image back for a moment, which no gate sees afterwards. */
    private String launchedInTheGracePeriod(String account, String region, String image) {
        ec2(HUB, region).enableImage(r -> r.imageId(image));
        share(region, image, account);
        var instance = launched(account, region, image);
        ec2(HUB, region).disableImage(r -> r.imageId(image));
        return instance;
    }

    private String launched(String account, String region, String image) {
        return ec2(account, region)
                .runInstances(r -> r.imageId(image).minCount(1).maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    /** What payments was asked with the rights of its role, and how often. */
    private Map<String, Long> questions() {
        return sandbox.calls().entries().stream()
                .filter(call -> call.caller().role().equals(Optional.of(OBSERVE_IN_PAYMENTS)))
                .map(CallLog.Entry::operation)
                .collect(Collectors.groupingBy(operation -> operation, Collectors.counting()));
    }
}
