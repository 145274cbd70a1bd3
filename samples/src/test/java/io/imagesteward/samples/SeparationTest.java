package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.iam.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a role is refused although its function would never ask for it. */
class SeparationTest extends Rehearsal {

    @ParameterizedTest
    @CsvSource({
        "hub-share,   ec2:CopyImage",
        "hub-share,   ec2:DeregisterImage",
        "hub-share,   ec2:CreateTags",
        "hub-copy,    ec2:ModifyImageAttribute",
        "hub-copy,    ec2:DeregisterImage",
        "hub-observe, ec2:ModifyImageAttribute",
        "hub-observe, ssm:PutParameter",
        "ReportRole,  ec2:ModifyImageAttribute",
        "TriggerRole, ec2:ModifyImageAttribute"
    })
    void aRoleCanDoItsOwnKindOfThingOnly(String role, String action) {
        var image = List.of("arn:aws:ec2:us-east-1::image/ami-0a1b2c3d4e5f60718");

        assertThat(sandbox.roles().allows(new Request(roleNamed(role), action, image, Map.of())))
                .isFalse();
    }

    @Test
    void evenTheShareRoleCannotMakeASnapshotPublic() {
        var snapshot = List.of("arn:aws:ec2:us-east-1::snapshot/snap-0a1b2c3d4e5f60718");
        var publicly = Map.of("ec2:Add/group", List.of("all"));
        var toAnAccount = Map.of("ec2:Add/userId", List.of(PAYMENTS));

        assertThat(may("ec2:ModifySnapshotAttribute", snapshot, toAnAccount)).isTrue();
        assertThat(may("ec2:ModifySnapshotAttribute", snapshot, publicly)).isFalse();
    }

    @Test
    void whoeverReadsRecordsListsTheirPartOfTheBucketAndNoOther() {
        var bucket = List.of("arn:aws:s3:::" + company.output("RecordsBucketName"));

        assertThat(lists("ReportRole", bucket, "retirements/us-east-1/")).isTrue();
        assertThat(lists("ReportRole", bucket, "reports/memory/")).isTrue();
        assertThat(lists("ReportRole", bucket, "approvals/")).isFalse();
        assertThat(lists("TriggerRole", bucket, "approvals/")).isTrue();
        assertThat(lists("TriggerRole", bucket, "retirements/us-east-1/")).isFalse();
    }

    private boolean lists(String role, List<String> bucket, String prefix) {
        return sandbox.roles()
                .allows(new Request(roleNamed(role), "s3:ListBucket", bucket, Map.of("s3:prefix", List.of(prefix))));
    }

    private boolean may(String action, List<String> resources, Map<String, List<String>> context) {
        return sandbox.roles().allows(new Request(roleNamed("hub-share"), action, resources, context));
    }

    private String roleNamed(String part) {
        return sandbox.roles().arns().stream()
                .filter(arn -> arn.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no role like " + part + " among " + sandbox.roles().arns()));
    }
}
