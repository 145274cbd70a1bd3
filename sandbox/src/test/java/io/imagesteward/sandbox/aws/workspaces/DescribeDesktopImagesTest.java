package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

class DescribeDesktopImagesTest {

    private static final Instant LONG_AGO = Instant.parse("2025-03-01T12:00:00Z");

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void unknownIdsAnswerAnEmptyListAndKnownOnesAmongThemAreFound() {
        String first = place.image(DesktopImageSeed.named("one"));
        String second = place.image(DesktopImageSeed.named("two"));
        assertThat(hub.describeWorkspaceImages(r -> r.imageIds("wsi-000000000")).images())
                .isEmpty();
        assertThat(hub.describeWorkspaceImages(r -> r.imageIds(second, "wsi-000000000", first))
                        .images())
                .extracting(WorkspaceImage::imageId)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aDeletedImageAnswersAnEmptyList() {
        String image = place.image(DesktopImageSeed.named("one"));
        hub.deleteWorkspaceImage(r -> r.imageId(image));
        assertThat(hub.describeWorkspaceImages(r -> r.imageIds(image)).images()).isEmpty();
    }

    @Test
    void recipientsSeeSharedImagesWithTheirOwnerAndTheDateOfTheirCreation() {
        String image = place.image(DesktopImageSeed.named("shared")
                .with(details -> details.created(LONG_AGO))
                .sharedWith(SPOKE));
        place.image(DesktopImageSeed.named("kept"));
        var seen = desktops.images(SPOKE, VIRGINIA, ImageType.SHARED);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().imageId()).isEqualTo(image);
        assertThat(seen.getFirst().ownerAccountId()).isEqualTo(HUB);
        assertThat(seen.getFirst().created()).isEqualTo(LONG_AGO);
        assertThat(seen.getFirst().state()).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(desktops.images(SPOKE, VIRGINIA, ImageType.OWNED)).isEmpty();
        assertThat(desktops.images(SPOKE, IRELAND, ImageType.SHARED)).isEmpty();
        assertThat(desktops.images(OTHER_SPOKE, VIRGINIA, ImageType.SHARED)).isEmpty();
        assertThat(desktops.images(HUB, VIRGINIA, ImageType.SHARED)).isEmpty();
        assertThat(desktops.images(HUB, VIRGINIA, ImageType.OWNED)).hasSize(2);
    }

    @Test
    void withoutATypeOwnImagesAreListedAndSharedOnesWhereTheWorldSaysSo() {
        String own = desktops.place(SPOKE, VIRGINIA).image(DesktopImageSeed.named("own"));
        String shared = place.image(DesktopImageSeed.named("shared").sharedWith(SPOKE));
        var spoke = desktops.client(SPOKE, VIRGINIA);
        assertThat(spoke.describeWorkspaceImages(r -> {}).images())
                .extracting(WorkspaceImage::imageId)
                .containsExactly(own);
        desktops.set(Unknowns.harder().with(Unknowns.Typeless.OWNED_AND_SHARED));
        assertThat(spoke.describeWorkspaceImages(r -> {}).images())
                .extracting(WorkspaceImage::imageId)
                .containsExactlyInAnyOrder(own, shared);
    }

    @Test
    void noPageIsLongerThanTwentyFive() {
        IntStream.range(0, 30).forEach(i -> place.image(DesktopImageSeed.named("image-" + i)));
        var first = hub.describeWorkspaceImages(r -> r.imageType(ImageType.OWNED));
        assertThat(first.images()).hasSize(25);
        var second =
                hub.describeWorkspaceImages(r -> r.imageType(ImageType.OWNED).nextToken(first.nextToken()));
        assertThat(second.images()).hasSize(5);
        assertThat(second.nextToken()).isNull();
        assertThat(desktops.images(HUB, VIRGINIA, ImageType.OWNED))
                .extracting(WorkspaceImage::imageId)
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(refusal(() -> hub.describeWorkspaceImages(r -> r.maxResults(26))))
                .isEqualTo("ValidationException");
        assertThat(refusal(() -> hub.describeWorkspaceImages(r -> r.nextToken("nowhere"))))
                .isEqualTo("InvalidParameterValuesException");
    }

    @Test
    void atMostTwentyFiveIdsAreAskedAtOnce() {
        List<String> ids =
                IntStream.range(0, 26).mapToObj("wsi-%09d"::formatted).toList();
        assertThat(hub.describeWorkspaceImages(r -> r.imageIds(ids.subList(0, 25)))
                        .images())
                .isEmpty();
        assertThat(refusal(() -> hub.describeWorkspaceImages(r -> r.imageIds(ids))))
                .isEqualTo("ValidationException");
    }

    @Test
    void readsMayShowWhatWasAWhileAgo() {
        String image = place.image(DesktopImageSeed.named("one"));
        desktops.test.pass(Duration.ofMinutes(1));
        desktops.test.world.staleness(Duration.ofSeconds(10));
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(image).allowCopyImage(true).sharedAccountId(SPOKE));
        assertThat(desktops.images(SPOKE, VIRGINIA, ImageType.SHARED)).isEmpty();
        assertThat(hub.describeWorkspaceImagePermissions(r -> r.imageId(image)).imagePermissions())
                .isEmpty();
        desktops.test.pass(Duration.ofSeconds(11));
        assertThat(desktops.images(SPOKE, VIRGINIA, ImageType.SHARED)).hasSize(1);
        assertThat(hub.describeWorkspaceImagePermissions(r -> r.imageId(image)).imagePermissions())
                .hasSize(1);
    }
}
