package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;

class UsageReportsTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image =
            hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE).sharedWith(OTHER_SPOKE));
    private final String other = hub.image(ImageSeed.named("golden-2"));

    @Test
    void aReportCountsTheUsesOfAllAccountsADayLate() {
        test.spoke().ec2().instance(image);
        test.spoke().ec2().instance(image);
        test.world.account(OTHER_SPOKE).region(VIRGINIA).ec2().instance(image);
        assertThat(entries(ready(create(image)))).isEmpty();

        test.pass(Duration.ofHours(24));

        String report = ready(create(image));
        assertThat(entries(report)).containsExactly(SPOKE + " ec2:Instance 2", OTHER_SPOKE + " ec2:Instance 1");
    }

    @Test
    void severalVersionsOfATemplateCountOnceAndDaysLate() {
        test.ec2().createLaunchTemplate(r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(image)));
        test.ec2()
                .createLaunchTemplateVersion(
                        r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(image)));
        test.pass(Duration.ofHours(25));
        assertThat(entries(ready(create(image)))).isEmpty();
        test.pass(Duration.ofDays(3));
        assertThat(entries(ready(create(image)))).containsExactly(HUB + " ec2:LaunchTemplate 1");
    }

    @Test
    void oneReportOfAnImageIsPendingAtATime() {
        String report = create(image);
        create(other);
        assertThat(state(report)).isEqualTo("pending");
        assertThat(refusal(() -> create(image))).isEqualTo("ResourceLimitExceeded");
        assertThat(ready(report)).isEqualTo(report);
        assertThat(create(image)).isNotEqualTo(report);
    }

    @Test
    void pendingReportsAreLimited() {
        test.world.ec2Settings(Ec2Settings.defaults().with(new Ec2Settings.Quotas(1_000, 300, 20, 1)));
        create(image);
        assertThat(refusal(() -> create(other))).isEqualTo("ResourceLimitExceeded");
    }

    @Test
    void aFailedReportIsInStateErrorAndNeverAvailable() {
        hub.failUsageReportOf(image);
        String failed = create(image);
        String made = create(other);
        test.pass(Duration.ofMinutes(5));
        assertThat(state(failed)).isEqualTo("error");
        assertThat(state(made)).isEqualTo("available");
        assertThat(test.ec2()
                        .describeImageUsageReports(r -> r.filters(
                                Filter.builder().name("state").values("error").build()))
                        .imageUsageReports())
                .extracting(ImageUsageReport::reportId)
                .containsExactly(failed);
    }

    @Test
    void reportsExpireOrAreDeleted() {
        String kept = create(image);
        String deleted = create(other);
        test.ec2().deleteImageUsageReport(r -> r.reportId(deleted));
        assertThat(test.ec2().describeImageUsageReports(r -> {}).imageUsageReports())
                .extracting(ImageUsageReport::reportId)
                .containsExactly(kept);
        test.pass(Duration.ofDays(30));
        assertThat(test.ec2().describeImageUsageReports(r -> {}).imageUsageReports())
                .isEmpty();
    }

    @Test
    void onlyTheOwnerGetsAReport() {
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA)
                        .createImageUsageReport(r -> r.imageId(image).resourceTypes(types()))))
                .isEqualTo("AuthFailure");
        assertThat(refusal(() -> test.ec2().createImageUsageReport(r -> r.imageId(image))))
                .isEqualTo("MissingParameter");
    }

    private String create(String ofImage) {
        return test.ec2()
                .createImageUsageReport(r -> r.imageId(ofImage).resourceTypes(types()))
                .reportId();
    }

    private static List<ImageUsageResourceTypeRequest> types() {
        return List.of(type("ec2:Instance"), type("ec2:LaunchTemplate"));
    }

    private static ImageUsageResourceTypeRequest type(String name) {
        return ImageUsageResourceTypeRequest.builder().resourceType(name).build();
    }

    private String ready(String report) {
        test.pass(Duration.ofMinutes(5));
        assertThat(state(report)).isEqualTo("available");
        return report;
    }

    private String state(String report) {
        return test.ec2()
                .describeImageUsageReports(r -> r.reportIds(report))
                .imageUsageReports()
                .getFirst()
                .state();
    }

    private List<String> entries(String report) {
        return test.ec2().describeImageUsageReportEntries(r -> r.reportIds(report)).imageUsageReportEntries().stream()
                .map(use -> use.accountId() + " " + use.resourceType() + " " + use.usageCount())
                .toList();
    }
}
