package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.workspaces.model.ImageType;

/** Desktops of some age with their copies, in the hub and in spokes, and what becomes of them. */
abstract class WorkspacesRetireRehearsal extends WorkspacesRehearsal {

    /** More than one page shows, which is 25. */
    static final List<String> MANY = Stream.concat(
                    Stream.of(PAYMENTS, DATA, WEB),
                    IntStream.range(0, 30).mapToObj(n -> "%012d".formatted(555_000_000_000L + n)))
            .toList();

    private static final String OLD = "golden-desktop-2025.06";

    /** An old image of the hub with its copy in Ireland, both shared with many, and two newer ones; answers its id. */
    String anOldDesktop() {
        var id = desktops(HUB, HOME).image(aged(OLD, 200));
        copiedTo(HUB, IRELAND, id, aged("%s.%s".formatted(OLD, id), 200));
        desktops(HUB, HOME).image(aged("golden-desktop-2026.01", 5));
        desktops(HUB, HOME).image(aged("golden-desktop-2026.02", 4));
        return id;
    }

    /** A copy that a spoke has made of it, as Image Steward has it made; answers its id. */
    String pulled(String account, String region, String id) {
        return copiedTo(account, region, id, DesktopImageSeed.named("%s.%s".formatted(OLD, id)));
    }

    String copiedTo(String account, String region, String id, DesktopImageSeed seed) {
        return desktops(account, region)
                .image(seed.tag("image-steward:policy", "golden-desktop")
                        .tag("image-steward:source", "%s/%s/%s".formatted(HUB, HOME, id)));
    }

    private static DesktopImageSeed aged(String name, int days) {
        return DesktopImageSeed.named(name)
                .sharedWith(MANY.toArray(String[]::new))
                .with(image -> image.created(Company.MORNING.minus(Duration.ofDays(days))));
    }

    boolean exists(String account, String region, String id) {
        return !workspaces(account, region)
                .describeWorkspaceImages(r -> r.imageType(ImageType.OWNED).imageIds(id))
                .images()
                .isEmpty();
    }

    /** Until everything is unshared, and the grace period has begun. */
    void untilUnshared() {
        waitFor(Duration.ofHours(2));
    }

    @Override
    void retireWithApproval(String id) {
        retire(id);
        untilUnshared();
        graceOver();
        waitFor(Duration.ofHours(12));
        approve(id);
        waitFor(Duration.ofHours(2));
    }

    Execution last(String workflow) {
        return executions().stream()
                .filter(e -> e.name().startsWith(workflow + "-wsi-"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    String said(String detailType) {
        var events = sandbox.world().account(HUB).region(HOME).bus().published(detailType);
        return events.isEmpty() ? "nothing" : events.getLast().toString();
    }

    List<JsonNode> everythingSaid(String detailType) {
        return sandbox.world().account(HUB).region(HOME).bus().published(detailType);
    }

    /** Nothing was taken from anybody, and people were told why. */
    void assertKept(String id, String... because) {
        assertThat(said("Image Retirement Stopped")).contains("KEPT").contains(because);
        assertAsBefore(id);
        assertThat(everythingSaid("Image Restored")).isEmpty();
    }

    /** It had begun, and everybody has again what was taken. */
    void assertPutBack(String id, String... because) {
        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(company.messages()).anyMatch(mail -> Stream.of(because).allMatch(mail::contains));
        assertAsBefore(id);
    }

    void assertAsBefore(String id) {
        assertThat(desktopSharedWith(HOME, id)).containsAll(MANY);
        var copy = desktopCopy(HUB, IRELAND, id);
        assertThat(desktopSharedWith(IRELAND, copy)).containsAll(MANY);
        assertThat(desktopTags(HUB, HOME, id)).doesNotContainKey("image-steward:lifecycle");
        assertThat(desktopTags(HUB, IRELAND, copy)).doesNotContainKey("image-steward:lifecycle");
        assertThat(effective("DeleteWorkspaceImage")).isZero();
    }
}
