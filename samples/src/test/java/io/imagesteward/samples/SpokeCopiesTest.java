package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.kms.KmsPlace;
import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** AMIs that spokes copy for themselves, out of what is shared with them and under keys of their own. */
class SpokeCopiesTest extends Rehearsal {

    private static final String KEY = "alias/golden-images";
    private static final String COPY_IN_PAYMENTS = "arn:aws:iam::111122223333:role/image-steward-copy";

    private final String sourceKey = keys(HUB, HOME).key("alias/source");

    @Test
    void anEncryptedImageIsSharedWithItsSnapshotsAndThenCopiedByEachSpokeUnderItsOwnKey() {
        declare(PAYMENTS, WEB);
        var theirKey = keys(PAYMENTS, IRELAND).key(KEY);
        keys(WEB, IRELAND).key(KEY);
        var id = encryptedImage("team-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(order())
                .as("who may use the key is known before anything is shared, and all is shared before it is copied")
                .containsExactly("GetKeyPolicy", "ModifySnapshotAttribute", "ModifyImageAttribute", "CopyImage");
        assertThat(copiers()).containsExactlyInAnyOrder(COPY_IN_PAYMENTS, COPY_IN_PAYMENTS.replace(PAYMENTS, WEB));
        var theirs = owned(PAYMENTS).getFirst();
        assertThat(theirs.ownerId()).isEqualTo(PAYMENTS);
        assertThat(theirs.tags())
                .anyMatch(tag ->
                        tag.key().equals("image-steward:source") && tag.value().equals("999999999999/us-east-1/" + id));
        assertThat(keyOf(PAYMENTS, theirs)).isEqualTo(theirKey);
        assertThat(owned(WEB)).hasSize(1);
        assertThat(copies(IRELAND, id)).as("the hub makes none for itself").isEmpty();
    }

    @Test
    void aSecondRunChangesNothing() {
        declare(PAYMENTS, WEB);
        Stream.of(PAYMENTS, WEB).forEach(spoke -> keys(spoke, IRELAND).key(KEY));
        var id = encryptedImage("team-linux-2026.01");
        send(company.available(id));
        settle();
        sandbox.calls().clear();

        send(company.request(id, "look again"));
        settle();

        assertThat(executions()).hasSize(2).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(changes()).isEmpty();
        assertThat(owned(PAYMENTS)).hasSize(1);
    }

    @Test
    void aSpokeWithoutTheRoleIsNamedAndTheOthersGetTheirCopies() {
        declare(PAYMENTS, DATA, WEB);
        Stream.of(PAYMENTS, DATA, WEB).forEach(spoke -> keys(spoke, IRELAND).key(KEY));
        var id = encryptedImage("team-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("account 222233334444 does not let this function in", "ImageStewardSpoke");
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, WEB);
        assertThat(owned(PAYMENTS)).hasSize(1);
        assertThat(owned(WEB)).hasSize(1);
        assertThat(owned(DATA)).isEmpty();
    }

    @Test
    void aSpokeThatTheSourcesKeyShutsOutCopiesNothingAndTheOtherDoes() {
        declare(PAYMENTS, WEB);
        keys(HUB, HOME).policy(sourceKey, """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
                  "Principal": {"AWS": ["arn:aws:iam::999999999999:root", "arn:aws:iam::444455556666:root"]}}]}""");
        Stream.of(PAYMENTS, WEB).forEach(spoke -> keys(spoke, IRELAND).key(KEY));
        var id = encryptedImage("team-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("not shared with 111122223333: key " + sourceKey);
        assertThat(sharedWith(HOME, id)).containsExactly(WEB);
        assertThat(owned(WEB)).hasSize(1);
        assertThat(owned(PAYMENTS)).isEmpty();
    }

    /** A policy of whose images each of these spokes gets a copy of its own in Ireland. */
    private void declare(String... spokes) {
        Company.lend(keys(HUB, HOME), sourceKey);
        var into = Stream.of(spokes)
                .map(spoke -> Map.of("account", spoke, "region", IRELAND, "kmsKey", KEY))
                .toList();
        Declaring.in(company)
                .also(
                        "team-linux",
                        Map.of(
                                "policy",
                                "team-linux",
                                "kind",
                                "ami",
                                "select",
                                Map.of("name", "team-linux-*"),
                                "share",
                                Map.of("accounts", List.of(spokes)),
                                "copy",
                                Map.of("into", into),
                                "mode",
                                "enforce"));
    }

    private String encryptedImage(String name) {
        return company.image(ImageSeed.named(name)
                .volume(VolumeSeed.ofGiB(8).encryptedUnder(sourceKey))
                .volume(VolumeSeed.ofGiB(20).encryptedUnder(sourceKey)));
    }

    private KmsPlace keys(String account, String region) {
        return sandbox.world().account(account).region(region).kms();
    }

    private List<Image> owned(String account) {
        return ec2(account, IRELAND).describeImages(r -> r.owners("self")).images();
    }

    private String keyOf(String account, Image image) {
        var snapshot = image.blockDeviceMappings().getFirst().ebs().snapshotId();
        return ec2(account, IRELAND)
                .describeSnapshots(r -> r.snapshotIds(snapshot))
                .snapshots()
                .getFirst()
                .kmsKeyId();
    }

    /** The calls that must not come in another order, each when it came first. */
    private List<String> order() {
        var watched = Set.of("GetKeyPolicy", "ModifySnapshotAttribute", "ModifyImageAttribute", "CopyImage");
        return sandbox.calls().entries().stream()
                .map(CallLog.Entry::operation)
                .filter(watched::contains)
                .distinct()
                .toList();
    }

    private List<String> copiers() {
        return sandbox.calls().entries().stream()
                .filter(call -> call.operation().equals("CopyImage"))
                .flatMap(call -> call.caller().role().stream())
                .toList();
    }
}
