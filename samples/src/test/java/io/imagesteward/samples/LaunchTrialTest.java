package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Launch;
import io.imagesteward.core.inventory.Reception;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.functions.aws.AwsRecipientInventory;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.policy.PolicyDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Observe learns in a spoke with {@code verifyLaunch}, which the samples do without. */
class LaunchTrialTest extends Rehearsal {

    private static final AccountId SPOKE = new AccountId(PAYMENTS);
    private static final String ROLE = "arn:aws:iam::111122223333:role/image-steward-observe";

    @Test
    void aDryRunTellsThatTheSpokeMayLaunchBothImagesAndLaunchesNone() throws IOException {
        var first = shared("golden-linux-2026.01");
        var second = shared("golden-linux-2026.02");
        mayLaunch();

        assertThat(ask(first, second).launches())
                .containsExactly(new Launch.Allowed(first), new Launch.Allowed(second));
        assertThat(ec2(PAYMENTS, HOME).describeInstances().reservations()).isEmpty();
    }

    @Test
    void aRoleThatMayNotTryLeavesItOpen() {
        var image = shared("golden-linux-2026.01");

        assertThat(ask(image).unseen()).isEmpty();
        assertThat(ask(image).launches())
                .singleElement()
                .isInstanceOfSatisfying(
                        Launch.Unknown.class, launch -> assertThat(launch.why()).contains("UnauthorizedOperation"));
    }

    private Reception.Asked ask(ImageRef... images) {
        var clients = observe();
        var desks = new Desks(clients, () -> {
            throw new AssertionError("nobody asks about desktops");
        });
        var recipients = new Recipients(new TreeMap<>(Map.of(SPOKE, List.of(images))));
        return (Reception.Asked)
                new AwsRecipientInventory(clients, desks, true).ask(recipients).getFirst();
    }

    private ImageRef shared(String name) {
        var id = company.image(ImageSeed.named(name).volume(VolumeSeed.ofGiB(8)).sharedWith(PAYMENTS));
        return new ImageRef(new AccountId(HUB), new RegionId(HOME), new AmiId(id));
    }

    private void mayLaunch() throws IOException {
        var allowed =
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"ec2:RunInstances\", \"Resource\": \"*\"}]}";
        sandbox.roles().attach(ROLE, PolicyDocument.of(new ObjectMapper().readTree(allowed)));
    }

    private AwsClients observe() {
        return sandbox.lambda().arns().stream()
                .filter(arn -> arn.contains(":function:ImageSteward-Observe") && !arn.endsWith(":live"))
                .findFirst()
                .map(sandbox.lambda()::aws)
                .orElseThrow();
    }
}
