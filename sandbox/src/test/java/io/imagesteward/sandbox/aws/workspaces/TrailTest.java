package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.aws.workspaces.DesktopWorld.COPIED;
import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Tag;

/** What event buses hear of WorkSpaces. */
class TrailTest {

    private static final String CALL = "AWS API Call via CloudTrail";

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesClient ireland = desktops.client(HUB, IRELAND);
    private final String image =
            desktops.place(HUB, VIRGINIA).image(DesktopImageSeed.named("golden").tag("Product", "golden"));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void aCopyIsHeardOfInItsOwnRegionWhilePendingAndNotWhenItIsAvailable() {
        String copy = copy();
        var events = heard(IRELAND, CALL);
        assertThat(events).hasSize(1);
        var event = events.getFirst();
        assertThat(event.path("source").asText()).isEqualTo("aws.workspaces");
        assertThat(event.at("/detail/eventSource").asText()).isEqualTo("workspaces.amazonaws.com");
        assertThat(event.at("/detail/eventName").asText()).isEqualTo("CopyWorkspaceImage");
        assertThat(event.at("/detail/awsRegion").asText()).isEqualTo(IRELAND);
        assertThat(event.at("/detail/requestParameters/sourceImageId").asText()).isEqualTo(image);
        assertThat(event.at("/detail/responseElements/imageId").asText()).isEqualTo(copy);
        assertThat(event.at("/detail/errorCode").isMissingNode()).isTrue();
        desktops.test.pass(COPIED);
        assertThat(desktops.test.world.account(HUB).region(IRELAND).bus().published())
                .hasSize(1);
        assertThat(heard(VIRGINIA, CALL)).isEmpty();
    }

    @Test
    void failedCallsAreHeardOfTooWithTheirErrors() {
        copy();
        refusal(this::copy);
        refusal(() -> ireland.copyWorkspaceImage(
                r -> r.name("not a name").sourceImageId(image).sourceRegion(VIRGINIA)));
        assertThat(heard(IRELAND, CALL))
                .extracting(event -> event.at("/detail/errorCode").asText())
                .containsExactly("", "ResourceAlreadyExistsException", "ValidationException");
        assertThat(heard(IRELAND, CALL).getLast().at("/detail/responseElements").isNull())
                .isTrue();
    }

    @Test
    void readingIsNotHeardOf() {
        hub.describeWorkspaceImages(r -> {});
        hub.describeWorkspaceImagePermissions(r -> r.imageId(image));
        hub.describeTags(r -> r.resourceId(image));
        assertThat(heard(VIRGINIA, CALL)).isEmpty();
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(image).allowCopyImage(true).sharedAccountId(SPOKE));
        var shared = heard(VIRGINIA, CALL);
        assertThat(shared).hasSize(1);
        assertThat(shared.getFirst()
                        .at("/detail/requestParameters/allowCopyImage")
                        .asBoolean())
                .isTrue();
        assertThat(shared.getFirst()
                        .at("/detail/requestParameters/sharedAccountId")
                        .asText())
                .isEqualTo(SPOKE);
    }

    @Test
    void changesOfTagsAreToldWhereTheWorldSaysSo() {
        tag("Stage", "test");
        assertThat(heard(VIRGINIA, "Tag Change on Resource")).isEmpty();
        desktops.set(WorkSpacesSettings.defaults().withTagEvents());
        tag("Stage", "production");
        tag("Stage", "production");
        hub.deleteTags(r -> r.resourceId(image).tagKeys("Product"));
        var events = heard(VIRGINIA, "Tag Change on Resource");
        assertThat(events).hasSize(2);
        var event = events.getLast();
        assertThat(event.path("source").asText()).isEqualTo("aws.tag");
        assertThat(event.at("/resources/0").asText())
                .isEqualTo("arn:aws:workspaces:us-east-1:999999999999:workspaceimage/" + image);
        assertThat(event.at("/detail/changed-tag-keys/0").asText()).isEqualTo("Product");
        assertThat(event.at("/detail/tags/Stage").asText()).isEqualTo("production");
        assertThat(event.at("/detail/resource-type").asText()).isEqualTo("workspaceimage");
    }

    private void tag(String key, String value) {
        hub.createTags(r ->
                r.resourceId(image).tags(Tag.builder().key(key).value(value).build()));
    }

    private String copy() {
        return ireland.copyWorkspaceImage(
                        r -> r.name("copy").sourceImageId(image).sourceRegion(VIRGINIA))
                .imageId();
    }

    private List<JsonNode> heard(String region, String type) {
        return desktops.test.world.account(HUB).region(region).bus().published(type);
    }
}
