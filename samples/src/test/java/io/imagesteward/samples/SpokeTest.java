package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.call.CallLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Functions of the hub in spokes, with and without a wire: who gets in, and what they may do there. */
@ParameterizedClass
@EnumSource(Transport.class)
class SpokeTest {

    private static final AccountId HUB = new AccountId(Company.HUB);
    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final AccountId DATA = new AccountId("222233334444");
    private static final AccountId WEB = new AccountId("444455556666");
    private static final RegionId HOME = new RegionId(Company.HOME);
    private static final String OBSERVE_IN_PAYMENTS = "arn:aws:iam::111122223333:role/image-steward-observe";

    private final Sandbox sandbox;
    private final Company company;

    SpokeTest(Transport transport) {
        this.sandbox = new Sandbox(Company.MORNING, transport);
        this.company = Company.found(sandbox, Path.of(".."));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void observeSeesInEachSpokeWhatIsSharedWithIt() {
        var payments = shared("golden-linux-2026.01", PAYMENTS);
        var web = shared("golden-linux-2026.02", WEB);
        var observe = function("Observe");

        assertThat(images(observe.in(PAYMENTS))).contains(payments).doesNotContain(web);
        assertThat(images(observe.in(WEB))).contains(web).doesNotContain(payments);
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.operation().equals("DescribeImages"))
                .extracting(SpokeTest::role)
                .containsExactly(OBSERVE_IN_PAYMENTS, "arn:aws:iam::444455556666:role/image-steward-observe");
    }

    @Test
    void theHubItselfIsNoSpokeAndIsReachableFromOne() {
        var observe = function("Observe");

        assertThat(observe.in(HUB)).isSameAs(observe);
        assertThat(observe.in(PAYMENTS).in(HUB)).isSameAs(observe);
        images(observe.in(WEB).in(PAYMENTS));
        assertThat(sandbox.calls().entries()).last().extracting(SpokeTest::role).isEqualTo(OBSERVE_IN_PAYMENTS);
    }

    @Test
    void anAccountIsAskedOnceForItsRoleUntilTheKeysWouldRunOut() {
        var observe = function("Observe");
        images(observe.in(PAYMENTS));
        images(observe.in(PAYMENTS));
        assertThat(timesAsked()).isEqualTo(1);

        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofMinutes(50)));
        images(observe.in(PAYMENTS));
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void whoObservesChangesNothing() {
        var image = shared("golden-linux-2026.01", PAYMENTS);
        var there = function("Observe").in(PAYMENTS).ec2(HOME);

        refused("create tags", () -> there.createTags(r -> r.resources(image).tags(tag("image-steward:policy"))));
        refused(
                "copy",
                () -> there.copyImage(
                        r -> r.sourceImageId(image).sourceRegion(HOME.value()).name("mine")));
        refused(
                "launch",
                () -> there.runInstances(r -> r.imageId(image).minCount(1).maxCount(1)));
    }

    @Test
    void shareMakesItsTagsVisibleInTheSpokeAndNoOthers() {
        var image = shared("golden-linux-2026.01", PAYMENTS);
        var there = function("Share").in(PAYMENTS).ec2(HOME);

        there.createTags(r -> r.resources(image).tags(tag("image-steward:policy")));
        refused("tag otherwise", () -> there.createTags(r -> r.resources(image).tags(tag("CostCenter"))));
        refused("take all tags", () -> there.deleteTags(r -> r.resources(image)));
        refused("look around", there::describeImages);
    }

    @Test
    void copyPullsAnImageIntoTheSpokeWhichThenOwnsIt() {
        var image = shared("golden-linux-2026.01", PAYMENTS);
        var there = function("Copy").in(PAYMENTS).ec2(HOME);

        var copy = there.copyImage(
                        r -> r.sourceImageId(image).sourceRegion(HOME.value()).name("golden-linux-2026.01"))
                .imageId();
        sandbox.settle();

        assertThat(there.describeImages(r -> r.owners("self")).images())
                .extracting(Image::imageId, Image::ownerId)
                .containsExactly(tuple(copy, PAYMENTS.value()));
        var data = LaunchPermission.builder().userId(DATA.value()).build();
        refused(
                "share it on",
                () -> there.modifyImageAttribute(r -> r.imageId(copy).launchPermission(p -> p.add(data))));
    }

    @Test
    void aSpokeWithoutTheRoleIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> function("Observe").in(DATA))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("account 222233334444 does not let this function in")
                .hasMessageContaining("role/image-steward-observe")
                .hasMessageContaining("Deploy the stack ImageStewardSpoke there");
    }

    @Test
    void aFunctionThatWorksInTheHubAloneDoesNotTry() {
        assertThatThrownBy(() -> function("Retire").in(PAYMENTS))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("this function works in the hub alone");
        assertThat(timesAsked()).isZero();
    }

    @Test
    void noFunctionTakesOnTheRoleOfAnother() {
        for (var other : new String[] {"Share", "Copy", "Retire"}) {
            notLetIn(function(other), OBSERVE_IN_PAYMENTS, "image-steward-example");
        }
        notLetIn(function("Observe"), "arn:aws:iam::111122223333:role/image-steward-copy", "image-steward-example");
    }

    @Test
    void aWrongExternalIdIsDenied() {
        var observe = function("Observe");

        notLetIn(observe, OBSERVE_IN_PAYMENTS, "image-steward-exemple");
        observe.sts(HOME)
                .assumeRole(r ->
                        r.roleArn(OBSERVE_IN_PAYMENTS).roleSessionName("right").externalId("image-steward-example"));
    }

    @Test
    void aHubThatHasLeftTheOrganizationIsDenied() {
        function("Observe").in(PAYMENTS);
        sandbox.world().organization().leave(Company.HUB);

        assertThatThrownBy(() -> function("Observe").in(PAYMENTS)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void aSpokeThatHasLeftTheOrganizationIsNotEntered() {
        function("Observe").in(PAYMENTS);
        sandbox.world().organization().leave(PAYMENTS.value());

        assertThatThrownBy(() -> function("Observe").in(PAYMENTS)).isInstanceOf(AccessDenied.class);
    }

    private static void notLetIn(AwsClients function, String role, String externalId) {
        assertThatThrownBy(() -> function.sts(HOME)
                        .assumeRole(r -> r.roleArn(role).roleSessionName("try").externalId(externalId)))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
    }

    private static void refused(String what, Runnable call) {
        assertThatThrownBy(() -> Failures.translating(what, () -> {
                    call.run();
                    return what;
                }))
                .as(what)
                .isInstanceOf(AccessDenied.class);
    }

    private String shared(String name, AccountId account) {
        return company.image(ImageSeed.named(name)
                .volume(VolumeSeed.ofGiB(8).snapshotSharedWith(account.value()))
                .sharedWith(account.value()));
    }

    private static List<String> images(AwsClients there) {
        return images(there.ec2(HOME));
    }

    private static List<String> images(Ec2Client there) {
        return there.describeImages(r -> r.executableUsers("self")).images().stream()
                .map(Image::imageId)
                .toList();
    }

    private AwsClients function(String id) {
        return sandbox.lambda().arns().stream()
                .filter(arn -> arn.contains(":function:ImageSteward-" + id) && !arn.endsWith(":live"))
                .findFirst()
                .map(sandbox.lambda()::aws)
                .orElseThrow(() -> new AssertionError(
                        "no function " + id + " among " + sandbox.lambda().arns()));
    }

    private long timesAsked() {
        return sandbox.calls().entries().stream()
                .filter(call -> call.operation().equals("AssumeRole"))
                .count();
    }

    private static String role(CallLog.Entry call) {
        return call.caller().role().orElseThrow();
    }

    private static Tag tag(String key) {
        return Tag.builder().key(key).value("golden-linux").build();
    }
}
