package io.imagesteward.sandbox.aws.tagging;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** The tags of WorkSpaces images in bulk, over HTTP. */
class TaggingBackendTest {

    private static final String IMAGES = "workspaces:workspaceimage";

    private final TestWorld test = new TestWorld();
    private final CallPath calls = new CallPath(test.world::backend, List.of(), test.time, new CallLog());
    private final Endpoint endpoint = new Endpoint(calls, new IssuedKeys());
    private final Clients clients = new Clients(endpoint.uri());
    private final ResourceGroupsTaggingApiClient hub =
            clients.client(ResourceGroupsTaggingApiClient.builder(), HUB, VIRGINIA);

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void tagsOfManyImagesComeWithTheirArnsPageByPage() {
        IntStream.range(0, 60)
                .forEach(i -> test.hub()
                        .workspaces()
                        .image(DesktopImageSeed.named("image-" + i).tag("Number", "" + i)));
        test.hub().workspaces().image(DesktopImageSeed.named("bare"));
        var first = hub.getResources(r -> r.resourceTypeFilters(IMAGES));
        assertThat(first.resourceTagMappingList()).hasSize(50);
        assertThat(first.resourceTagMappingList().getFirst().resourceARN())
                .startsWith("arn:aws:workspaces:us-east-1:999999999999:workspaceimage/wsi-");
        var second = hub.getResources(r -> r.resourceTypeFilters(IMAGES).paginationToken(first.paginationToken()));
        assertThat(second.resourceTagMappingList()).hasSize(10);
        assertThat(second.paginationToken()).isEmpty();
        assertThat(hub.getResourcesPaginator(r -> r.resourceTypeFilters(IMAGES).resourcesPerPage(7))
                        .resourceTagMappingList())
                .hasSize(60);
    }

    @Test
    void imagesAreFoundByKeyAndByValue() {
        String linux = test.hub().workspaces().image(DesktopImageSeed.named("a").tag("Product", "linux"));
        String windows =
                test.hub().workspaces().image(DesktopImageSeed.named("b").tag("Product", "windows"));
        assertThat(found(TagFilter.builder().key("Product").build())).hasSize(2);
        assertThat(found(TagFilter.builder()
                        .key("Product")
                        .values("linux", "mac")
                        .build()))
                .hasSize(1)
                .allMatch(mapping -> mapping.resourceARN().endsWith(linux));
        assertThat(found(TagFilter.builder().key("Stage").build())).isEmpty();
        assertThat(hub.getResources(r -> r.resourceARNList(
                                "arn:aws:workspaces:us-east-1:999999999999:workspaceimage/" + windows))
                        .resourceTagMappingList())
                .hasSize(1);
    }

    @Test
    void recipientsDoNotSeeTheOwnersTags() {
        test.hub()
                .workspaces()
                .image(DesktopImageSeed.named("a").tag("Product", "linux").sharedWith(SPOKE));
        var spoke = clients.client(ResourceGroupsTaggingApiClient.builder(), SPOKE, VIRGINIA);
        assertThat(spoke.getResources(r -> r.resourceTypeFilters(IMAGES)).resourceTagMappingList())
                .isEmpty();
    }

    @Test
    void whatTheSandboxDoesNotLookAtIsRefusedAndNotEmpty() {
        assertThat(error(() -> hub.getResources(r -> r.resourceTypeFilters("ec2:image")))
                        .statusCode())
                .isEqualTo(501);
        assertThat(error(() -> hub.getResources()).statusCode()).isEqualTo(501);
        assertThat(refusal(() ->
                        hub.getResources(r -> r.resourceTypeFilters(IMAGES).resourcesPerPage(101))))
                .isEqualTo("InvalidParameterException");
    }

    private List<ResourceTagMapping> found(TagFilter filter) {
        return hub.getResources(r -> r.resourceTypeFilters(IMAGES).tagFilters(filter))
                .resourceTagMappingList();
    }
}
