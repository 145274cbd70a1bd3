package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAncestryEntry;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** When an image was launched, from what it descends, and what instances still know of it. */
class ImageUseTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));

    @Test
    void theLastLaunchShowsADayLateAndToTheOwnerOnly() {
        run(HUB);
        test.pass(Duration.ofHours(23));
        assertThat(seenBy(HUB).lastLaunchedTime()).isNull();
        test.pass(Duration.ofHours(1));
        assertThat(seenBy(HUB).lastLaunchedTime()).isEqualTo("2026-01-05T09:00:00.000Z");
        assertThat(seenBy(SPOKE).lastLaunchedTime()).isNull();
        assertThat(test.ec2()
                        .describeImageAttribute(r -> r.imageId(image).attribute("lastLaunchedTime"))
                        .lastLaunchedTime()
                        .value())
                .startsWith("2026-01-05");
    }

    @Test
    void whetherLaunchesByRecipientsCountIsASetting() {
        run(SPOKE);
        test.pass(Duration.ofHours(24));
        assertThat(seenBy(HUB).lastLaunchedTime()).isNull();
        var lag = new Ec2Settings.EvidenceLag(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, true);
        test.world.ec2Settings(Ec2Settings.defaults().with(lag));
        assertThat(seenBy(HUB).lastLaunchedTime()).startsWith("2026-01-05");
    }

    @Test
    void anInstanceKnowsItsImageThoughThatIsDeregistered() {
        String instance = test.spoke().ec2().instance(image);
        String second = test.spoke().ec2().instance(image);
        test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeInstanceImageMetadata(r -> r.instanceIds(instance, second))
                        .instanceImageMetadata())
                .hasSize(2)
                .allMatch(known -> known.imageMetadata().name().equals("golden-1"))
                .allMatch(known -> known.imageMetadata().ownerId().equals(HUB));
    }

    @Test
    void aStoppedInstanceStartsAgainFromItsOwnVolumesThoughItsImageIsGone() {
        String instance = hub.instance(image);
        test.ec2().stopInstances(r -> r.instanceIds(instance));
        test.pass(Duration.ofMinutes(1));
        assertThat(state(instance)).isEqualTo(InstanceStateName.STOPPED);
        test.ec2().deregisterImage(r -> r.imageId(image));
        test.ec2().startInstances(r -> r.instanceIds(instance));
        test.pass(Duration.ofMinutes(1));
        assertThat(state(instance)).isEqualTo(InstanceStateName.RUNNING);
        test.ec2().terminateInstances(r -> r.instanceIds(instance));
        assertThat(refusal(() -> test.ec2().stopInstances(r -> r.instanceIds(instance))))
                .isEqualTo("IncorrectInstanceState");
    }

    @Test
    void ancestorsStayThoughTheyAreDeregistered() {
        var ireland = test.ec2(HUB, IRELAND);
        String copy = ireland.copyImage(r -> r.name("copy").sourceImageId(image).sourceRegion(VIRGINIA))
                .imageId();
        test.pass(Duration.ofHours(1));
        String again = test.ec2()
                .copyImage(r -> r.name("again").sourceImageId(copy).sourceRegion(IRELAND))
                .imageId();
        ireland.deregisterImage(r -> r.imageId(copy));
        assertThat(test.ec2().getImageAncestry(r -> r.imageId(again)).imageAncestryEntries())
                .extracting(ImageAncestryEntry::imageId)
                .containsExactly(again, copy, image);
    }

    @Test
    void ancestryHasAtMostFiftyEntriesAndEndsAtAnImageOfAmazon() {
        String origin = hub.image(ImageSeed.named("al2023")
                .with(details -> details.imageOwnerAlias("amazon"))
                .copiedFrom("ami-0aaaaaaaaaaaaaaa1", VIRGINIA));
        assertThat(ancestry(hub.image(ImageSeed.named("mine").copiedFrom(origin, VIRGINIA))))
                .hasSize(2);
        String last = image;
        for (int i = 0; i < 60; i++) {
            last = hub.image(ImageSeed.named("line-" + i).copiedFrom(last, VIRGINIA));
        }
        assertThat(ancestry(last)).hasSize(50);
    }

    private List<ImageAncestryEntry> ancestry(String id) {
        return test.ec2().getImageAncestry(r -> r.imageId(id)).imageAncestryEntries();
    }

    private void run(String account) {
        test.ec2(account, VIRGINIA)
                .runInstances(r -> r.imageId(image).minCount(1).maxCount(1));
    }

    private Image seenBy(String account) {
        return test.ec2(account, VIRGINIA)
                .describeImages(r -> r.imageIds(image))
                .images()
                .getFirst();
    }

    private InstanceStateName state(String instance) {
        return test.ec2()
                .describeInstances(r -> r.instanceIds(instance))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .state()
                .name();
    }
}
