package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.sandbox.call.Faults;
import io.imagesteward.sandbox.call.TokenBuckets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

/** What AWS does to everybody sooner or later, done to callers of WorkSpaces. */
class DesktopTroubleTest {

    private final AtomicReference<Faults> script = new AtomicReference<>();
    private final DesktopWorld desktops = new DesktopWorld(test -> {
        script.set(new Faults(test.time));
        return List.of(new TokenBuckets(test.time, 1), script.get());
    });
    private final Faults faults = script.get();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final String image = desktops.place(HUB, VIRGINIA).image(DesktopImageSeed.named("golden"));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void fiveCallsAtOnceAndTwoASecondWhateverTheyAre() {
        hub.describeWorkspaceBundles();
        hub.describeTags(r -> r.resourceId(image));
        for (int i = 0; i < 3; i++) {
            hub.describeWorkspaceImages(r -> r.imageType(ImageType.OWNED));
        }
        var refused = error(() -> hub.deleteWorkspaceImage(r -> r.imageId(image)));
        assertThat(refused).isExactlyInstanceOf(WorkSpacesException.class);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
        assertThat(refused.isThrottlingException()).isTrue();
        desktops.client(HUB, IRELAND).describeWorkspaceBundles();
        desktops.client(SPOKE, VIRGINIA).describeWorkspaceBundles();
        desktops.test.pass(Duration.ofSeconds(1));
        hub.describeWorkspaceBundles();
        hub.deleteWorkspaceImage(r -> r.imageId(image));
        assertThat(refusal(hub::describeWorkspaceBundles)).isEqualTo("ThrottlingException");
    }

    @Test
    void aLostReplyLeavesACopyThatOnlyItsNameFinds() {
        faults.loseReply("CopyWorkspaceImage").times(1);
        assertThatThrownBy(this::copy).isInstanceOf(SdkClientException.class);
        assertThat(refusal(this::copy)).isEqualTo("ResourceAlreadyExistsException");
        assertThat(desktops.images(HUB, IRELAND, ImageType.OWNED))
                .hasSize(1)
                .allMatch(copied -> "copy".equals(copied.name()));
    }

    @Test
    void aRegionIsDownAndDenialsAreToldAsSuch() {
        faults.regionDown(IRELAND);
        assertThat(error(this::copy).statusCode()).isEqualTo(503);
        faults.regionUp(IRELAND);
        faults.deny("CopyWorkspaceImage").in(IRELAND);
        assertThat(refusal(this::copy)).isEqualTo("AccessDeniedException");
        faults.clear();
        copy();
    }

    private void copy() {
        desktops.client(HUB, IRELAND)
                .copyWorkspaceImage(r -> r.name("copy").sourceImageId(image).sourceRegion(VIRGINIA));
    }
}
