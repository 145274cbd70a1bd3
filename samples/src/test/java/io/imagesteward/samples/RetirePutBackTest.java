package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Something appears after a retirement has begun: the family is put back as it was recorded, and people learn why. */
class RetirePutBackTest extends PutBackRehearsal {

    @Test
    void somebodyEnablesAndSharesACopyDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        ec2(HUB, IRELAND).enableImage(r -> r.imageId(ireland));
        share(IRELAND, ireland, WEB);

        graceOver();

        assertPutBack("shared with", "enabled " + ireland);
    }

    @Test
    void somebodySharesASnapshotDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        var snapshot = snapshotsOf(IRELAND, ireland).getFirst();
        var permission = CreateVolumePermission.builder().userId(WEB).build();
        ec2(HUB, IRELAND)
                .modifySnapshotAttribute(r -> r.snapshotId(snapshot).createVolumePermission(p -> p.add(permission)));

        graceOver();

        assertPutBack(snapshot + " in eu-west-1 is shared with");
    }

    @Test
    void somebodyHoldsTheSourceDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        tag(HOME, id, "image-steward:hold", "audit in March");

        graceOver();

        assertPutBack("audit in March");
    }

    @Test
    void somebodyTakesItFromItsPolicyDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        tag(HOME, id, "image-steward:policy", "nobodys");

        graceOver();

        assertPutBack("policy golden-linux does not select " + id);
    }

    @Test
    void aCopyAppearsInARegionThatHadNoneWhenTheRecordWasMade() {
        var sydney = copy(SYDNEY, id);
        ec2(HUB, SYDNEY).deregisterImage(r -> r.imageId(sydney));
        retire(id);
        untilDisabled();
        copied(SYDNEY, id, "golden-linux-2025.01", 200);

        graceOver();

        assertPutBack("appeared after the record was made");
    }

    @Test
    void anInstanceIsStartedDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        ec2(HUB, HOME).enableImage(r -> r.imageId(id));
        ec2(HUB, HOME).runInstances(r -> r.imageId(id).minCount(1).maxCount(1));
        ec2(HUB, HOME).disableImage(r -> r.imageId(id));
        waitFor(Duration.ofDays(2));

        graceOver();

        assertPutBack("launched");
    }

    @Test
    void somebodyProtectsACopyDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        ec2(HUB, IRELAND).enableImageDeregistrationProtection(r -> r.imageId(ireland));

        graceOver();

        assertPutBack("protected from deregistration");
    }

    @Test
    void thePolicyIsSwitchedToAuditDuringTheGracePeriod() {
        retire(id);
        untilDisabled();
        changePolicies(policies -> ((ObjectNode) policies.path("golden-linux")).put("mode", "audit"));

        graceOver();

        assertPutBack("policy golden-linux only audits now");
    }

    @Test
    void oneRegionDeniesUnsharingSoNothingIsDeleted() {
        sandbox.faults().deny("ResetImageAttribute").in(IRELAND);

        retire(id);
        waitFor(Duration.ofDays(1));

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(company.messages())
                .anyMatch(mail -> mail.contains("eu-west-1") && mail.contains("UnauthorizedOperation"));
        assertAsBefore();
    }

    @Test
    void disablingFailsInOneRegionSoTheOthersComeBack() {
        sandbox.faults().deny("DisableImage").in(SYDNEY);

        retire(id);
        waitFor(Duration.ofDays(1));

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.FAILED);
        assertAsBefore();
    }
}
