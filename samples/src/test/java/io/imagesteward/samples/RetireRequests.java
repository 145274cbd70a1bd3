package io.imagesteward.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What people ask for and answer, the policies they change, and the weeks that pass meanwhile. */
abstract class RetireRequests extends Rehearsal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private int asked;

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

    void tag(String region, String id, String key, String value) {
        ec2(HUB, region)
                .createTags(r ->
                        r.resources(id).tags(Tag.builder().key(key).value(value).build()));
    }

    /** Deploys other policies than those that were synthesized; the change is made to the object of all policies. */
    void changePolicies(Consumer<ObjectNode> change) {
        var configurations = sandbox.world().account(HUB).region(HOME).configurations();
        for (var profile : configurations.profiles()) {
            try {
                var document =
                        (ObjectNode) JSON.readTree(configurations.text(profile).orElseThrow());
                change.accept((ObjectNode) document.path("policies"));
                configurations.deploy(profile, "application/json", document.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
