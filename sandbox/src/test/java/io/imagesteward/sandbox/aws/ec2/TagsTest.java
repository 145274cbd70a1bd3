package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Tag;

class TagsTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String first = hub.image(ImageSeed.named("golden-1").tag("Product", "golden-linux"));
    private final String second = hub.image(ImageSeed.named("golden-2"));

    @Test
    void tagsArePutOnSeveralResourcesAtOnce() {
        test.ec2().createTags(r -> r.resources(first, second).tags(tag("Stage", "gold")));
        assertThat(tags(first)).containsExactly(tag("Product", "golden-linux"), tag("Stage", "gold"));
        assertThat(tags(second)).containsExactly(tag("Stage", "gold"));
    }

    @Test
    void aTagIsDeletedByKeyOrByKeyAndValue() {
        test.ec2().deleteTags(r -> r.resources(first).tags(tag("Product", "other")));
        assertThat(tags(first)).hasSize(1);
        test.ec2()
                .deleteTags(r ->
                        r.resources(first).tags(Tag.builder().key("Product").build()));
        assertThat(tags(first)).isEmpty();
    }

    @Test
    void tagsAreListedByResource() {
        test.ec2().createTags(r -> r.resources(second).tags(tag("Stage", "gold")));
        assertThat(test.ec2().describeTags(r -> {}).tags())
                .extracting(tag -> tag.resourceId() + " " + tag.key() + "=" + tag.value())
                .containsExactlyInAnyOrder(first + " Product=golden-linux", second + " Stage=gold");
        assertThat(test.ec2(SPOKE, VIRGINIA).describeTags(r -> {}).tags()).isEmpty();
    }

    @Test
    void eachChangeIsAnEventWithTheWholeSetAndAHigherVersion() {
        test.ec2().createTags(r -> r.resources(first).tags(tag("Stage", "gold"), tag("Owner", "us")));
        test.ec2().createTags(r -> r.resources(first).tags(tag("Stage", "gold")));
        test.ec2().deleteTags(r -> r.resources(first).tags(tag("Owner", "us")));
        var events = test.hub().bus().published("Tag Change on Resource");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().at("/detail/changed-tag-keys"))
                .extracting(JsonNode::asText)
                .containsExactly("Owner", "Stage");
        assertThat(events.getFirst().at("/detail/tags")).hasSize(3);
        assertThat(events.getFirst().at("/detail/resource-type").asText()).isEqualTo("image");
        assertThat(events.getFirst().at("/resources/0").asText()).endsWith("image/" + first);
        assertThat(events.getLast().at("/detail/version").asInt())
                .isGreaterThan(events.getFirst().at("/detail/version").asInt());
    }

    @Test
    void reservedAndOverlongKeysAreRefused() {
        assertThat(refusal(() -> test.ec2().createTags(r -> r.resources(first).tags(tag("aws:owner", "x")))))
                .isEqualTo("InvalidTagKey.Malformed");
        assertThat(refusal(() -> test.ec2().createTags(r -> r.resources(first).tags(tag("k".repeat(129), "x")))))
                .isEqualTo("InvalidTagKey.Malformed");
    }

    @Test
    void moreThanFiftyTagsAreRefused() {
        var fifty = IntStream.range(0, 50).mapToObj(i -> tag("Key" + i, "x")).toList();
        assertThat(refusal(() -> test.ec2().createTags(r -> r.resources(first).tags(fifty))))
                .isEqualTo("TagLimitExceeded");
        assertThat(tags(first)).hasSize(1);
    }

    @Test
    void oneUnknownResourceSpoilsTheRequest() {
        assertThat(refusal(() -> test.ec2()
                        .createTags(
                                r -> r.resources(first, "ami-0123456789abcdef0").tags(tag("Stage", "gold")))))
                .isEqualTo("InvalidAMIID.NotFound");
        assertThat(refusal(() ->
                        test.ec2().createTags(r -> r.resources("golden").tags(tag("Stage", "gold")))))
                .isEqualTo("InvalidID");
        assertThat(tags(first)).hasSize(1);
    }

    private List<Tag> tags(String imageId) {
        return test.ec2()
                .describeImages(r -> r.imageIds(imageId))
                .images()
                .getFirst()
                .tags();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
