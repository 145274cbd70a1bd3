package io.imagesteward.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The words in which retirements are told: families of some age, people who use them, and the weeks that pass. */
abstract class RetireRehearsal extends Rehearsal {

    static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads";

    private static final String LATEST = "/images/golden-linux/latest";

    private int asked;

    /** An image made and distributed that many days ago; answers its id. */
    String distributed(String name, int daysOld) {
        var id = image(HOME, distribution(name, daysOld));
        for (var region : List.of(IRELAND, SYDNEY)) {
            image(
                    region,
                    distribution(name, daysOld)
                            .copiedFrom(id, HOME)
                            .tag("image-steward:policy", "golden-linux")
                            .tag("image-steward:source", "%s/%s/%s".formatted(HUB, HOME, id)));
        }
        return id;
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

    void ask(String what, Map<String, ?> detail) {
        asked++;
        send(company.asked(what, String.valueOf(asked), detail));
    }

    void retire(String id) {
        ask("Image Retirement Requested", Map.of("imageId", id, "region", HOME));
    }

    void dryRun(String id) {
        ask("Image Retirement Requested", Map.of("imageId", id, "region", HOME, "dryRun", true));
    }

    void review() {
        ask("Image Retirement Requested", Map.of("policy", "golden-linux"));
    }

    void approve(String id) {
        ask("Image Retirement Approved", Map.of("imageId", id, "region", HOME, "by", "alice@example.com"));
    }

    void refuse(String id, String reason) {
        var detail = new HashMap<String, String>(Map.of("imageId", id, "region", HOME, "by", "bob@example.com"));
        detail.put("reason", reason);
        ask("Image Retirement Refused", detail);
    }

    void restore(String id) {
        ask("Image Restore Requested", Map.of("imageId", id, "region", HOME, "reason", "the rollback plan names it"));
    }

    /** Until the usage reports are there, everything is unshared and disabled, and the grace period has begun. */
    void untilDisabled() {
        waitFor(Duration.ofDays(1));
    }

    /** Past the grace period and the second round of usage reports, but not past the time to approve. */
    void graceOver() {
        waitFor(Duration.ofDays(6).plusHours(12));
    }

    /** Time passes in which no review touches the image, because it is held. */
    void pass(Duration time, String id) {
        tag(HOME, id, "image-steward:hold", "not yet");
        waitFor(time);
        var hold = Tag.builder().key("image-steward:hold").build();
        ec2(HUB, HOME).deleteTags(r -> r.resources(id).tags(hold));
    }

    /** A whole retirement with its approval. */
    void retireWithApproval(String id) {
        retire(id);
        untilDisabled();
        graceOver();
        approve(id);
        waitFor(Duration.ofDays(1));
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

    void tag(String region, String id, String key, String value) {
        ec2(HUB, region)
                .createTags(r ->
                        r.resources(id).tags(Tag.builder().key(key).value(value).build()));
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

    Instant now() {
        return sandbox.time().instant();
    }
}
