package io.imagesteward.sandbox.aws.cloudtrail;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

class EventHistoryTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final TestWorld test = new TestWorld();
    private final Instant start = test.time.instant();

    private List<Event> events(String account, String region) {
        return cloudTrail(account, region).lookupEvents(r -> {}).events();
    }

    private List<Event> lookup(LookupAttributeKey key, String value) {
        return cloudTrail(HUB, VIRGINIA)
                .lookupEvents(r -> r.lookupAttributes(attribute(key, value)))
                .events();
    }

    private static LookupAttribute attribute(LookupAttributeKey key, String value) {
        return LookupAttribute.builder().attributeKey(key).attributeValue(value).build();
    }

    private CloudTrailClient cloudTrail(String account, String region) {
        return test.client(CloudTrailClient.class, "cloudtrail", account, region);
    }

    private void share(String image, String account) {
        test.ec2()
                .modifyImageAttribute(r -> r.imageId(image)
                        .launchPermission(p ->
                                p.add(LaunchPermission.builder().userId(account).build())));
    }

    private static JsonNode record(Event event) throws JsonProcessingException {
        return JSON.readTree(event.cloudTrailEvent());
    }

    @Test
    void aShareIsFoundByItsNameAndByItsImageAQuarterOfAnHourLater() throws JsonProcessingException {
        var first = test.hub().ec2().image(ImageSeed.named("golden-1"));
        var second = test.hub().ec2().image(ImageSeed.named("golden-2"));
        share(first, SPOKE);
        share(second, OTHER_SPOKE);

        test.pass(Duration.ofMinutes(14));
        assertThat(events(HUB, VIRGINIA)).isEmpty();
        test.pass(Duration.ofMinutes(1));

        assertThat(lookup(LookupAttributeKey.EVENT_NAME, "ModifyImageAttribute"))
                .hasSize(2);
        var ofFirst = lookup(LookupAttributeKey.RESOURCE_NAME, first);
        assertThat(ofFirst).hasSize(1);
        assertThat(record(ofFirst.getFirst())
                        .at("/requestParameters/launchPermission/add/items/0/userId")
                        .asText())
                .isEqualTo(SPOKE);
        assertThat(ofFirst.getFirst().eventTime()).isEqualTo(start);
    }

    @Test
    void aCallIsRecordedWhereAndForWhomItWasMade() {
        var image = test.hub().ec2().image(ImageSeed.named("golden-1").sharedWith(SPOKE));
        test.ec2(SPOKE, VIRGINIA).cancelImageLaunchPermission(r -> r.imageId(image));
        test.pass(Duration.ofHours(1));

        assertThat(events(HUB, VIRGINIA)).isEmpty();
        assertThat(events(SPOKE, IRELAND)).isEmpty();
        assertThat(events(SPOKE, VIRGINIA)).extracting(Event::eventName).containsExactly("CancelImageLaunchPermission");
    }

    @Test
    void aFailedCallIsRecordedWithItsCode() throws JsonProcessingException {
        refusal(() -> share("ami-0a1b2c3d4e5f60718", SPOKE));
        test.pass(Duration.ofHours(1));

        assertThat(record(events(HUB, VIRGINIA).getFirst()).path("errorCode").asText())
                .isEqualTo("Client.InvalidAMIID.NotFound");
    }

    @Test
    void sharesOfSnapshotsAndOfDesktopsAreRecordedAndReadsAreNot() throws JsonProcessingException {
        var image = test.hub().ec2().image(ImageSeed.named("golden-1"));
        var snapshot = test.ec2()
                .describeImages(r -> r.imageIds(image))
                .images()
                .getFirst()
                .blockDeviceMappings()
                .getFirst()
                .ebs()
                .snapshotId();
        test.ec2()
                .modifySnapshotAttribute(r -> r.snapshotId(snapshot)
                        .createVolumePermission(p -> p.add(
                                CreateVolumePermission.builder().userId(SPOKE).build())));
        var desktop = test.hub().workspaces().image(DesktopImageSeed.named("desktop-1"));
        test.client(WorkSpacesClient.class, "workspaces", HUB, VIRGINIA)
                .updateWorkspaceImagePermission(
                        r -> r.imageId(desktop).sharedAccountId(SPOKE).allowCopyImage(true));
        test.pass(Duration.ofHours(1));

        var events = events(HUB, VIRGINIA);
        assertThat(events)
                .extracting(Event::eventName)
                .containsExactly("UpdateWorkspaceImagePermission", "ModifySnapshotAttribute");
        assertThat(record(events.getFirst())
                        .at("/requestParameters/sharedAccountId")
                        .asText())
                .isEqualTo(SPOKE);
        assertThat(lookup(LookupAttributeKey.RESOURCE_NAME, snapshot)).hasSize(1);
    }

    @Test
    void theLatestComeFirstFiftyAtATime() {
        var image = test.hub().ec2().image(ImageSeed.named("golden-1"));
        for (int i = 0; i < 120; i++) {
            share(image, "7%011d".formatted(i));
            test.pass(Duration.ofSeconds(1));
        }
        test.world.history().delay(Duration.ofMinutes(5));
        test.pass(Duration.ofMinutes(5));

        var pages = cloudTrail(HUB, VIRGINIA).lookupEventsPaginator(r -> {}).stream()
                .toList();

        assertThat(pages).extracting(page -> page.events().size()).containsExactly(50, 50, 20);
        assertThat(pages.getFirst().events().getFirst().eventTime()).isEqualTo(start.plusSeconds(119));
        var span = cloudTrail(HUB, VIRGINIA)
                .lookupEvents(r -> r.startTime(start.plusSeconds(10)).endTime(start.plusSeconds(12)));
        assertThat(span.events()).hasSize(3);
    }

    @Test
    void afterNinetyDaysAnEventIsGone() {
        share(test.hub().ec2().image(ImageSeed.named("golden-1")), SPOKE);
        test.pass(Duration.ofDays(89));
        assertThat(events(HUB, VIRGINIA)).hasSize(1);

        test.pass(Duration.ofDays(1));

        assertThat(events(HUB, VIRGINIA)).isEmpty();
    }

    @Test
    void badQuestionsAreRefused() {
        var client = cloudTrail(HUB, VIRGINIA);

        assertThat(refusal(() -> client.lookupEvents(r -> r.maxResults(51)))).isEqualTo("InvalidMaxResultsException");
        assertThat(refusal(() -> client.lookupEvents(r -> r.nextToken("?")))).isEqualTo("InvalidNextTokenException");
        assertThat(refusal(() -> client.lookupEvents(r -> r.startTime(start).endTime(start.minusSeconds(1)))))
                .isEqualTo("InvalidTimeRangeException");
        assertThat(refusal(() -> client.lookupEvents(r -> r.lookupAttributes(
                        attribute(LookupAttributeKey.EVENT_NAME, "x"), attribute(LookupAttributeKey.EVENT_ID, "y")))))
                .isEqualTo("InvalidLookupAttributesException");
    }
}
