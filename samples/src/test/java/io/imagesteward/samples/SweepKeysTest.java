package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Under which keys copies are; {@code samples/policies/golden-linux.yaml} names one for Ireland. */
class SweepKeysTest extends SweepRehearsal {

    @Test
    void copiesUnderAnotherKeyOrNoneAreFoundWithoutACallForEach() {
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        var third = neglected("golden-linux-2026.03");
        var keys = sandbox.world().account(HUB).region(IRELAND).kms();
        var other = keys.key("alias/another");
        Company.lend(keys, other);
        var under = copied(first, VolumeSeed.ofGiB(8).encryptedUnder(other));
        var plain = copied(second, VolumeSeed.ofGiB(8));
        copied(third, VolumeSeed.ofGiB(8).encryptedUnder(keys.arnOf("alias/golden-images")));
        sandbox.calls().clear();

        var sweep = sweep(Map.of("mode", "AUDIT"));

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .filteredOn(finding -> finding.startsWith("WRONG_KEY"))
                .containsExactlyInAnyOrder(
                        "WRONG_KEY %s %s eu-west-1".formatted(under, HUB),
                        "WRONG_KEY %s %s eu-west-1".formatted(plain, HUB));
        assertThat(effective("DescribeKey")).as("the alias and two keys").isEqualTo(3);
    }

    /** As if a policy of last year had made it. */
    private String copied(String source, VolumeSeed volume) {
        return sandbox.world()
                .account(HUB)
                .region(IRELAND)
                .ec2()
                .image(ImageSeed.named("copy-of-" + source)
                        .volume(volume)
                        .tag("image-steward:source", "%s/%s/%s".formatted(HUB, HOME, source))
                        .tag("image-steward:policy", "golden-linux"));
    }
}
