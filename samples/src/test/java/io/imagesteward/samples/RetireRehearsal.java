package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The words in which retirements are told: families of some age, people who use them, and what became of them. */
abstract class RetireRehearsal extends RetireRequests {

    static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads";

    private static final String LATEST = "/images/golden-linux/latest";

    /** An image made and distributed that many days ago; answers its id. */
    String distributed(String name, int daysOld) {
        var id = image(HOME, distribution(name, daysOld));
        for (var region : List.of(IRELAND, SYDNEY)) {
            copied(region, id, name, daysOld);
        }
        return id;
    }

    /** A copy as the distribution makes it. */
    void copied(String region, String id, String name, int daysOld) {
        image(
                region,
                distribution(name, daysOld)
                        .copiedFrom(id, HOME)
                        .tag("image-steward:policy", "golden-linux")
                        .tag("image-steward:source", "%s/%s/%s".formatted(HUB, HOME, id)));
    }

    /** Three images that are newer than any other, so that older ones are not among the latest three. */
    void threeNewerImages() {
        image(HOME, distribution("golden-linux-2026.01", 3));
        image(HOME, distribution("golden-linux-2026.02", 2));
        var newest = distributed("golden-linux-2026.03", 1);
        publish(HOME, LATEST, newest);
        List.of(IRELAND, SYDNEY).forEach(region -> publish(region, LATEST, copy(region, newest)));
    }

    /** An old image beyond the latest three, which nobody has launched. */
    String anOldImage() {
        var id = distributed("golden-linux-2025.01", 200);
        threeNewerImages();
        return id;
    }

    private static ImageSeed distribution(String name, int daysOld) {
        return ImageSeed.named(name)
                .createdAt(Company.MORNING.minus(Duration.ofDays(daysOld)))
                .volume(VolumeSeed.ofGiB(8).snapshotSharedWith(PAYMENTS).snapshotSharedWith(DATA))
                .volume(VolumeSeed.ofGiB(20).snapshotSharedWith(PAYMENTS).snapshotSharedWith(DATA))
                .sharedWith(PAYMENTS)
                .sharedWith(DATA)
                .sharedWithUnit(UNIT);
    }

    String image(String region, ImageSeed seed) {
        return sandbox.world().account(HUB).region(region).ec2().image(seed);
    }

    List<Execution> executionsOf(String workflow) {
        return executions().stream()
                .filter(e -> e.name().startsWith(workflow + "-"))
                .toList();
    }

    /** The retirement that was asked for by hand, and not begun by a review. */
    Execution asked() {
        return executionsOf("retire").stream()
                .filter(e -> !e.name().contains("-review-"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** A running instance of an account that has been there for days. */
    String instance(String account, String region, String imageId) {
        return sandbox.world().account(account).region(region).ec2().instance(imageId);
    }

    Execution last(String workflow) {
        return executionsOf(workflow).getLast();
    }

    /** The image as its owner sees it, whatever its state; empty when it is gone. */
    Optional<Image> image(String region, String id) {
        return ec2(HUB, region)
                .describeImages(r -> r.owners("self")
                        .includeDisabled(true)
                        .includeDeprecated(true)
                        .filters(named("image-id", id)))
                .images()
                .stream()
                .findFirst();
    }

    String state(String region, String id) {
        return image(region, id).map(Image::stateAsString).orElse("gone");
    }

    /** The snapshots behind an image, as long as it exists. */
    List<String> snapshotsOf(String region, String id) {
        return image(region, id).orElseThrow().blockDeviceMappings().stream()
                .map(mapping -> mapping.ebs().snapshotId())
                .toList();
    }

    boolean snapshotExists(String region, String snapshot) {
        return !ec2(HUB, region)
                .describeSnapshots(r -> r.ownerIds("self").filters(named("snapshot-id", snapshot)))
                .snapshots()
                .isEmpty();
    }

    void publish(String region, String parameter, String value) {
        sandbox.clients()
                .client(SsmClient.builder(), HUB, region)
                .putParameter(r -> r.name(parameter)
                        .value(value)
                        .type(ParameterType.STRING)
                        .overwrite(true));
    }

    /** What was said on the bus, newest last. */
    List<JsonNode> said(String detailType) {
        return sandbox.world().account(HUB).region(HOME).bus().published(detailType);
    }

    void share(String region, String id, String account) {
        var permission = LaunchPermission.builder().userId(account).build();
        ec2(HUB, region).modifyImageAttribute(r -> r.imageId(id).launchPermission(p -> p.add(permission)));
    }

    private static Filter named(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    /** Somebody deletes what a retirement wrote down. */
    void forgetRecord(String id) {
        var bucket = company.output("RecordsBucketName");
        var key = "retirements/%s/%s/record.json".formatted(HOME, id);
        sandbox.clients()
                .client(S3Client.builder(), HUB, HOME)
                .deleteObject(r -> r.bucket(bucket).key(key));
    }

    void assertKeptUntouched(String id, String... because) {
        assertThat(asked().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertMail(because);
        assertNothingWasTaken(id);
    }

    void assertMail(String... sayings) {
        assertThat(company.messages()).anyMatch(mail -> Stream.of(sayings).allMatch(mail::contains));
    }

    void assertNothingWasTaken(String id) {
        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).contains(PAYMENTS, DATA);
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).contains(PAYMENTS, DATA);
        assertThat(effective("ResetImageAttribute")).isZero();
        assertThat(effective("DisableImage")).isZero();
    }

    Instant now() {
        return sandbox.time().instant();
    }
}
