package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Tag;

class DesktopTagsTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);
    private final String image = place.image(
            DesktopImageSeed.named("golden").tag("Product", "golden").sharedWith(SPOKE));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void tagsAreAddedReplacedAndTaken() {
        String bundle = place.bundle("bundle", image);
        put(image, "Stage", "test");
        put(image, "Stage", "production");
        put(bundle, "Stage", "bundle");
        assertThat(tags(image)).containsExactly(tag("Product", "golden"), tag("Stage", "production"));
        assertThat(tags(bundle)).containsExactly(tag("Stage", "bundle"));
        hub.deleteTags(r -> r.resourceId(image).tagKeys("Product", "Missing"));
        assertThat(tags(image)).containsExactly(tag("Stage", "production"));
    }

    @Test
    void whomAnImageIsSharedWithNeitherSeesItsTagsNorTagsIt() {
        var spoke = desktops.client(SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.describeTags(r -> r.resourceId(image)))).isEqualTo("ResourceNotFoundException");
        assertThat(refusal(() -> spoke.createTags(r -> r.resourceId(image).tags(tag("a", "b")))))
                .isEqualTo("ResourceNotFoundException");
        assertThat(tags(image)).containsExactly(tag("Product", "golden"));
    }

    @Test
    void keysAndValuesAreALetterShorterThanThoseOfEc2() {
        put(image, "k".repeat(127), "v".repeat(255));
        assertThat(refusal(() -> put(image, "k".repeat(128), "v"))).isEqualTo("ValidationException");
        assertThat(refusal(() -> put(image, "k", "v".repeat(256)))).isEqualTo("ValidationException");
        assertThat(tags(image)).hasSize(2);
    }

    @Test
    void reservedKeysAreRefused() {
        assertThat(refusal(() -> put(image, "aws:owner", "me"))).isEqualTo("InvalidParameterValuesException");
        assertThat(refusal(() -> put(image, "aws:workspaces:owner", "me")))
                .isEqualTo("InvalidParameterValuesException");
        put(image, "owner:aws:", "me");
    }

    @Test
    void fiftyTagsAreTheMost() {
        List<Tag> more =
                IntStream.range(0, 49).mapToObj(i -> tag("key-" + i, "v")).toList();
        hub.createTags(r -> r.resourceId(image).tags(more));
        assertThat(tags(image)).hasSize(50);
        assertThat(refusal(() -> put(image, "one-too-many", "v"))).isEqualTo("ResourceLimitExceededException");
        put(image, "Product", "replaced");
    }

    private void put(String id, String key, String value) {
        hub.createTags(r -> r.resourceId(id).tags(tag(key, value)));
    }

    private List<Tag> tags(String id) {
        return hub.describeTags(r -> r.resourceId(id)).tagList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
