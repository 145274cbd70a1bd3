package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.sandbox.Transport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What functions of the hub may do in spokes. */
class SpokeRightsTest extends Visits {

    SpokeRightsTest(Transport transport) {
        super(transport);
    }

    @Test
    void observeSeesInEachSpokeWhatIsSharedWithIt() {
        var payments = shared("golden-linux-2026.01", PAYMENTS);
        var web = shared("golden-linux-2026.02", WEB);
        var observe = function("Observe");

        assertThat(images(observe.in(PAYMENTS))).contains(payments).doesNotContain(web);
        assertThat(images(observe.in(WEB))).contains(web).doesNotContain(payments);
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.operation().equals("DescribeImages"))
                .extracting(Visits::role)
                .containsExactly(OBSERVE_IN_PAYMENTS, "arn:aws:iam::444455556666:role/image-steward-observe");
    }

    @Test
    void whoObservesChangesNothing() {
        var image = shared("golden-linux-2026.01", PAYMENTS);
        var there = function("Observe").in(PAYMENTS).ec2(HOME);

        refused("create tags", () -> there.createTags(r -> r.resources(image).tags(tag("image-steward:policy"))));
        refused(
                "copy",
                () -> there.copyImage(
                        r -> r.sourceImageId(image).sourceRegion(HOME.value()).name("mine")));
        refused(
                "launch",
                () -> there.runInstances(r -> r.imageId(image).minCount(1).maxCount(1)));
    }

    @Test
    void shareMakesItsTagsVisibleInTheSpokeAndNoOthers() {
        var image = shared("golden-linux-2026.01", PAYMENTS);
        var there = function("Share").in(PAYMENTS).ec2(HOME);

        there.createTags(r -> r.resources(image).tags(tag("image-steward:policy")));
        refused("tag otherwise", () -> there.createTags(r -> r.resources(image).tags(tag("CostCenter"))));
        refused("take all tags", () -> there.deleteTags(r -> r.resources(image)));
        refused("look around", there::describeImages);
    }

    @Test
    void copyPullsAnImageIntoTheSpokeWhichThenOwnsIt() {
        var image = shared("golden-linux-2026.01", PAYMENTS);
        var there = function("Copy").in(PAYMENTS).ec2(HOME);

        var copy = there.copyImage(
                        r -> r.sourceImageId(image).sourceRegion(HOME.value()).name("golden-linux-2026.01"))
                .imageId();
        sandbox.settle();

        assertThat(there.describeImages(r -> r.owners("self")).images())
                .extracting(Image::imageId, Image::ownerId)
                .containsExactly(tuple(copy, PAYMENTS.value()));
        var data = LaunchPermission.builder().userId(DATA.value()).build();
        refused(
                "share it on",
                () -> there.modifyImageAttribute(r -> r.imageId(copy).launchPermission(p -> p.add(data))));
    }

    private static void refused(String what, Runnable call) {
        assertThatThrownBy(() -> Failures.translating(what, () -> {
                    call.run();
                    return what;
                }))
                .as(what)
                .isInstanceOf(AccessDenied.class);
    }

    private static Tag tag(String key) {
        return Tag.builder().key(key).value("golden-linux").build();
    }
}
