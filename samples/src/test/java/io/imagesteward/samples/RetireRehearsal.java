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
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The words in which retirements are told: families of some age, people who use them, and the weeks that pass. */
abstract class RetireRehearsal extends Rehearsal {

    /** How long after their copies were made the images of the sample policy count as unused. */
    static final Duration UNUSED = Duration.ofDays(31);

    private int asked;

    /** An image made that many days ago, distributed with the copies of its policy; answers its id. */
    String distributed(String name, int daysOld) {
        var id = company.image(ImageSeed.named(name)
                .createdAt(Company.MORNING.minus(Duration.ofDays(daysOld)))
                .volume(VolumeSeed.ofGiB(8))
                .volume(VolumeSeed.ofGiB(20)));
        send(company.available(id));
        settle();
        return id;
    }

    /** Three images that are newer than any other, so that older ones are not among the latest three. */
    void threeNewerImages() {
        for (int month = 1; month <= 3; month++) {
            distributed("golden-linux-2026.0" + month, 4 - month);
        }
    }

    /** An old image beyond the latest three, unused for as long as its policy wants. */
    String anOldImage() {
        var id = distributed("golden-linux-2025.01", 200);
        threeNewerImages();
        waitFor(UNUSED);
        return id;
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
        waitFor(Duration.ofDays(8));
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
        return executions().stream().filter(e -> e.name().startsWith(workflow + "-")).toList();
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
                        .filters(f -> f.name("image-id").values(id)))
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
                .describeSnapshots(r -> r.ownerIds("self").filters(f -> f.name("snapshot-id").values(snapshot)))
                .snapshots()
                .isEmpty();
    }

    void tag(String region, String id, String key, String value) {
        ec2(HUB, region)
                .createTags(r -> r.resources(id).tags(Tag.builder().key(key).value(value).build()));
    }

    /** What was said on the bus, newest last. */
    List<JsonNode> said(String detailType) {
        return sandbox.world().account(HUB).region(HOME).bus().published(detailType);
    }

    Instant now() {
        return sandbox.time().instant();
    }
}
