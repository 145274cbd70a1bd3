package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

class SyntaxTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final String image = desktops.place(HUB, VIRGINIA).image(DesktopImageSeed.named("golden"));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void allViolationsAreToldAtOnce() {
        var refused = error(() -> hub.copyWorkspaceImage(
                r -> r.name("golden image").description("made at 09:00").sourceRegion(VIRGINIA)));
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(refused.awsErrorDetails().errorMessage())
                .startsWith("3 validation errors detected: ")
                .contains("Value 'golden image' at 'name'", "'made at 09:00' at 'description'")
                .contains("Value null at 'sourceImageId' failed to satisfy constraint: Member must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden image", "golden:1", "gölden", "golden,1", "", "golden'1"})
    void namesTakeNoSpacesNorSigns(String name) {
        assertThat(copyNamed(name, "fine")).isEqualTo("ValidationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T09:00:00Z", "one, two", "it's", "schön", "back\\slash"})
    void descriptionsTakeSpacesButNoColonsCommasOrApostrophes(String description) {
        assertThat(copyNamed("fine", description)).isEqualTo("ValidationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden_1.0/x86(64)-\\linux", "a"})
    void theWholeAlphabetOfNamesIsTaken(String name) {
        assertThatNoException()
                .isThrownBy(() -> hub.copyWorkspaceImage(r -> r.name(name)
                        .description("a-Z_ 0.9/(x)")
                        .sourceImageId(image)
                        .sourceRegion(VIRGINIA)));
    }

    @Test
    void namesEndAtSixtyFourLettersAndDescriptionsAt256() {
        assertThat(copyNamed("n".repeat(65), "fine")).isEqualTo("ValidationException");
        assertThat(copyNamed("n", "d".repeat(257))).isEqualTo("ValidationException");
        hub.copyWorkspaceImage(r -> r.name("n".repeat(64))
                .description("d".repeat(256))
                .sourceImageId(image)
                .sourceRegion(VIRGINIA));
    }

    @Test
    void anAccountThatLostItsZerosIsNone() {
        assertThat(error(() -> hub.updateWorkspaceImagePermission(
                                r -> r.imageId(image).allowCopyImage(true).sharedAccountId("1")))
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo("ValidationException");
        assertThat(error(() -> hub.updateWorkspaceImagePermission(
                                r -> r.imageId(image).sharedAccountId(SPOKE)))
                        .awsErrorDetails()
                        .errorMessage())
                .contains("allowCopyImage");
    }

    @Test
    void idsOfAmisAreNoneOfImagesHere() {
        assertThat(error(() -> hub.describeWorkspaceImages(r -> r.imageIds("ami-0a1b2c3d4e5f60718")))
                        .awsErrorDetails()
                        .errorMessage())
                .contains("imageIds.1.member", "wsi-[0-9a-z]{9,63}$");
        assertThat(error(() -> hub.deleteWorkspaceImage(r -> r.imageId("wsi-12345678")))
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo("ValidationException");
    }

    @Test
    void wordsOutsideOfAListAreRefused() {
        assertThat(error(() -> hub.describeWorkspaceImages(r -> r.imageType("PUBLIC")))
                        .awsErrorDetails()
                        .errorMessage())
                .contains("enum value set: [OWNED, SHARED]");
    }

    private String copyNamed(String name, String description) {
        return error(() -> hub.copyWorkspaceImage(r -> r.name(name)
                        .description(description)
                        .sourceImageId(image)
                        .sourceRegion(VIRGINIA)))
                .awsErrorDetails()
                .errorCode();
    }
}
