package io.imagesteward.sandbox.wire;

import static io.imagesteward.sandbox.wire.ImageShelf.image;
import static io.imagesteward.sandbox.wire.Loopback.EU;
import static io.imagesteward.sandbox.wire.Loopback.HUB;
import static io.imagesteward.sandbox.wire.Loopback.SPOKE;
import static io.imagesteward.sandbox.wire.Loopback.US;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;

class Ec2WireTest {

    private final Loopback loopback = new Loopback();
    private final Ec2Client ec2 = loopback.client(Ec2Client.builder());

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void filtersChooseAmongImages() {
        loopback.put(
                "ec2",
                new ImageShelf(image("ami-1", "golden <&> linux"), image("ami-2", "other"), image("ami-3", "x")));

        var byName = ec2.describeImages(r -> r.filters(filter("name", "golden <&> linux", "x")));
        var byBoth =
                ec2.describeImages(r -> r.filters(filter("name", "other", "x"), filter("image-id", "ami-1", "ami-3")));

        assertThat(byName.images()).extracting(Image::imageId).containsExactly("ami-1", "ami-3");
        assertThat(byBoth.images()).extracting(Image::imageId).containsExactly("ami-3");
    }

    @Test
    void anImageArrivesWithItsTagsAndDevices() {
        var first = Image.builder()
                .imageId("ami-1")
                .tags(
                        Tag.builder().key("Product").value("golden \"linux\"").build(),
                        Tag.builder().key("é").value("").build())
                .blockDeviceMappings(
                        BlockDeviceMapping.builder()
                                .deviceName("/dev/xvda")
                                .ebs(e -> e.snapshotId("snap-1").volumeSize(8).encrypted(true))
                                .build(),
                        BlockDeviceMapping.builder()
                                .deviceName("/dev/xvdb")
                                .noDevice("")
                                .build())
                .build();
        loopback.put("ec2", new ImageShelf(first, image("ami-2", "second")));

        assertThat(ec2.describeImages().images()).containsExactly(first, image("ami-2", "second"));
    }

    @Test
    void noImagesIsAnEmptyListAndNotAnAbsentOne() {
        loopback.put("ec2", new ImageShelf(image("ami-1", "one")));

        var answer = ec2.describeImages(r -> r.imageIds("ami-404"));

        assertThat(answer.hasImages()).isTrue();
        assertThat(answer.images()).isEmpty();
    }

    @Test
    void allPagesAreRead() {
        var images = IntStream.range(0, 250)
                .mapToObj(i -> image("ami-" + i, "n" + i))
                .toArray(Image[]::new);
        loopback.put("ec2", new ImageShelf(images));

        var pages = ec2.describeImagesPaginator(r -> r.maxResults(100));

        assertThat(pages)
                .extracting(DescribeImagesResponse::images)
                .extracting(List::size)
                .containsExactly(100, 100, 50);
        assertThat(pages.images()).containsExactly(images);
    }

    @Test
    void launchPermissionsAreAddedAndRemoved() {
        loopback.put("ec2", new ImageShelf(image("ami-1", "one"), image("ami-2", "two")));
        var spoke = LaunchPermission.builder().userId(SPOKE).build();
        var unit = LaunchPermission.builder()
                .organizationalUnitArn("arn:aws:organizations::1:ou/o-1/ou-1")
                .build();

        ec2.modifyImageAttribute(r -> r.imageId("ami-1").launchPermission(p -> p.add(spoke, unit)));
        ec2.modifyImageAttribute(r -> r.imageId("ami-2").launchPermission(p -> p.add(spoke)));
        ec2.modifyImageAttribute(r -> r.imageId("ami-1").launchPermission(p -> p.remove(spoke)));

        assertThat(permissions("ami-1")).containsExactly(unit);
        assertThat(permissions("ami-2")).containsExactly(spoke);
    }

    @Test
    void anErrorKeepsItsCodeMessageStatusAndRequestId() {
        loopback.put("ec2", new ImageShelf());

        assertThatExceptionOfType(Ec2Exception.class)
                .isThrownBy(() -> ec2.modifyImageAttribute(r -> r.imageId("ami-<1>")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidAMIID.NotFound"))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage())
                        .isEqualTo("The image id '[ami-<1>]' does not exist"))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(400))
                .satisfies(e -> assertThat(e.requestId()).isEqualTo("00000000-0000-0000-0000-000000000001"));
    }

    @Test
    void onePortServesAccountsAndRegionsApart() {
        loopback.put("ec2", HUB, US, new ImageShelf(image("ami-1", "hub us")));
        loopback.put("ec2", HUB, EU, new ImageShelf(image("ami-2", "hub eu")));
        loopback.put("ec2", SPOKE, US, new ImageShelf(image("ami-3", "spoke us")));
        String role = "arn:aws:iam::%s:role/image-steward".formatted(SPOKE);
        String key = loopback.keys.issue(SPOKE, role);

        assertThat(names(HUB, US)).containsExactly("hub us");
        assertThat(names(HUB, EU)).containsExactly("hub eu");
        assertThat(names(key, US)).containsExactly("spoke us");
        assertThat(loopback.log.entries()).extracting(CallLog.Entry::region).containsExactly(US, EU, US);
        assertThat(loopback.log.entries().getLast().caller().role()).contains(role);
    }

    private static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    private List<LaunchPermission> permissions(String image) {
        return ec2.describeImageAttribute(r -> r.imageId(image).attribute("launchPermission"))
                .launchPermissions();
    }

    private List<String> names(String key, String region) {
        return loopback.client(Ec2Client.builder(), key, region).describeImages().images().stream()
                .map(Image::name)
                .toList();
    }
}
