package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Under {@code share.tagsVisibleToTargets}: tags that a spoke sees on what is shared with it, which EC2 keeps from it. */
class DistributeTagsTest extends RetireRequests {

    @BeforeEach
    void recipientsOfGoldenLinuxAreToSeeTags() {
        changePolicies(policies -> {
            var linux = (ObjectNode) policies.path("golden-linux");
            linux.withObject("share").put("tagsVisibleToTargets", true);
            linux.withObject("select").putObject("tags").put("Product", "golden-linux");
        });
    }

    @Test
    void aRecipientSeesWhatSaysWhatTheImageIsAndNothingElse() {
        var id = image("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var ireland = copy(IRELAND, id);
        assertThat(tags(PAYMENTS, HOME, id))
                .containsOnly(Map.entry("Product", "golden-linux"), Map.entry("image-steward:policy", "golden-linux"));
        assertThat(tags(PAYMENTS, IRELAND, ireland))
                .containsEntry("image-steward:policy", "golden-linux")
                .containsEntry("image-steward:source", "999999999999/us-east-1/" + id)
                .doesNotContainKey("CostCenter");
        assertThat(tags(HUB, HOME, id)).as("the owner's are its own").containsOnlyKeys("Product", "CostCenter");
        assertThat(lastMail()).contains("1 of 2 recipients confirmed").doesNotContain("does not see the tags");
    }

    @Test
    void aSpokeWithoutTheRoleSeesNoTagsAndIsNamed() {
        var id = image("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(tags(DATA, HOME, id)).isEmpty();
        assertThat(lastMail())
                .contains("not asked, because ImageStewardSpoke does not let this function in there: " + DATA);
    }

    @Test
    void aSecondRunChangesNothingAndPutsBackWhatSomebodyTookAway() {
        var id = image("golden-linux-2026.01");
        send(company.available(id));
        settle();
        sandbox.calls().clear();
        send(company.request(id, "look again"));
        settle();
        assertThat(effective("CreateTags")).isZero();

        ec2(PAYMENTS, HOME)
                .deleteTags(
                        r -> r.resources(id).tags(Tag.builder().key("Product").build()));
        tagAs(PAYMENTS, id, "Team", "payments");
        send(company.request(id, "and again"));
        settle();

        assertThat(effective("CreateTags")).isEqualTo(1);
        assertThat(tags(PAYMENTS, HOME, id))
                .containsEntry("Product", "golden-linux")
                .as("what the spoke has put there itself")
                .containsEntry("Team", "payments");
        assertThat(executions()).hasSize(3).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
    }

    @Test
    void aRoleThatMayNotTagIsNamedAndTheParameterMovesAllTheSame() {
        sandbox.faults()
                .deny("CreateTags")
                .where(call -> call.caller().account().equals(PAYMENTS));
        var id = image("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail())
                .contains("us-east-1, show tags: CreateTags on " + id)
                .contains("111122223333 does not see the tags of " + id);
        assertThat(published(HOME)).isEqualTo(id);
    }

    private String image(String name) {
        return company.image(ImageSeed.named(name)
                .volume(VolumeSeed.ofGiB(8))
                .tag("Product", "golden-linux")
                .tag("CostCenter", "42"));
    }

    private void tagAs(String account, String id, String key, String value) {
        var tag = Tag.builder().key(key).value(value).build();
        ec2(account, HOME).createTags(r -> r.resources(id).tags(tag));
    }

    private Map<String, String> tags(String account, String region, String id) {
        return ec2(account, region).describeImages(r -> r.imageIds(id)).images().getFirst().tags().stream()
                .collect(Collectors.toMap(Tag::key, Tag::value));
    }
}
