package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps that could not look everywhere: nothing is concluded from what they did not see. */
class SweepUnreadTest extends SweepRehearsal {

    @Test
    void aRegionThatIsNotEnabledIsNoticedAndOneThatIsDownFailsTheSweep() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02");
        sandbox.world().account(HUB).optOut(SYDNEY);
        sandbox.faults().regionDown(IRELAND);

        var sweep = sweep(Map.of("mode", "AUDIT"));

        assertThat(sweep.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(sweep.cause().orElse("")).contains(IRELAND).doesNotContain(SYDNEY);
        assertThat(report().path("unreached").findValuesAsText("region")).containsOnly(IRELAND);
        assertThat(notEnabled()).containsExactly(tuple(HUB, SYDNEY));
        assertThat(findings())
                .contains(
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB),
                        "MISSING_SHARE %s %s us-east-1".formatted(second, HUB))
                .noneMatch(finding -> finding.contains(IRELAND) || finding.contains(SYDNEY));
    }

    @Test
    void regionsThatAreNotEnabledFailNothing() {
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sandbox.world().account(HUB).optOut(SYDNEY);
        sandbox.world().account(PAYMENTS).optOut(IRELAND);

        var sweep = sweep(Map.of("mode", "AUDIT"));

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(report().path("unreached")).isEmpty();
        assertThat(notEnabled()).containsExactly(tuple(PAYMENTS, IRELAND), tuple(HUB, SYDNEY));
        assertThat(findings())
                .contains(
                        "MISSING_COPY %s %s eu-west-1".formatted(first, HUB),
                        "MISSING_COPY %s %s eu-west-1".formatted(second, HUB))
                .noneMatch(finding -> finding.contains(SYDNEY));
        assertThat(lastMail()).contains("account %s, %s".formatted(PAYMENTS, IRELAND));
    }

    @Test
    void whereTheSecondPageFailsNoCopyIsMissedAndTheOtherRegionsAreHandled() {
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sweep(Map.of());
        clutter(IRELAND);
        deregister(IRELAND, copy(IRELAND, first));
        deregister(SYDNEY, copy(SYDNEY, second));
        waitFor(Duration.ofHours(1));
        failSecondPage(IRELAND);

        var sweep = sweep(Map.of());

        assertThat(sweep.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(sweep.cause().orElse("")).contains(HUB, IRELAND);
        assertThat(report().at("/unreached/0/scope/place/region").asText()).isEqualTo(IRELAND);
        assertThat(report().path("unreached")).hasSize(1);
        assertThat(findings())
                .contains("MISSING_COPY %s %s ap-southeast-2".formatted(second, HUB))
                .anyMatch(finding -> finding.startsWith("ORPHANED_SNAPSHOT") && finding.endsWith(SYDNEY))
                .noneMatch(finding -> finding.endsWith(IRELAND));
        assertThat(copy(SYDNEY, second)).startsWith("ami-");
    }

    @Test
    void whereTheSecondPageFailsNoImageIsTakenToBeGone() {
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sweep(Map.of());
        clutter(HOME);
        deregister(HOME, first);
        deregister(HOME, second);
        failSecondPage(HOME);

        assertThat(sweep(Map.of()).status()).isEqualTo(ExecutionStatus.FAILED);

        assertThat(report().path("unreached")).hasSize(1);
        assertThat(findings()).isEmpty();

        sandbox.faults().clear();
        sweep(Map.of());

        assertThat(findings())
                .contains(
                        "STRAY_COPY %s %s eu-west-1".formatted(copy(IRELAND, first), HUB),
                        "STRAY_COPY %s %s ap-southeast-2".formatted(copy(SYDNEY, second), HUB));
    }

    private List<Tuple> notEnabled() {
        return report().path("notEnabled")
                .valueStream()
                .map(place -> tuple(
                        place.path("account").asText(), place.path("region").asText()))
                .toList();
    }

    /** So many images that no policy is about that a listing has two pages. */
    private void clutter(String region) {
        for (int i = 0; i < 130; i++) {
            sandbox.world().account(HUB).region(region).ec2().image(ImageSeed.named("experiment-" + i));
        }
    }

    private void deregister(String region, String imageId) {
        ec2(HUB, region).deregisterImage(r -> r.imageId(imageId));
    }

    private void failSecondPage(String region) {
        sandbox.faults().deny("DescribeImages").where(call -> call.region().equals(region) && isLaterPage(call));
    }

    private static boolean isLaterPage(Call call) {
        return call.request() instanceof DescribeImagesRequest page && page.nextToken() != null;
    }
}
