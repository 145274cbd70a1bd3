package io.imagesteward.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSetTest {

    private static final String HUB = "999999999999";
    private static final String WEB = "444455556666";
    private static final String SHOP = "555566667777";
    private static final String PAYMENTS = "111122223333";

    @TempDir
    private Path assembly;

    private final Sandbox sandbox = new Sandbox(Instant.parse("2026-01-05T09:00:00Z"), Transport.TYPED);

    @Test
    void everyAccountBelowTheUnitsGetsAStackAndTheManagementAccountNone() throws IOException {
        var organization = sandbox.world().organization();
        organization.unit("ou-ab12-workloads");
        organization.unit("ou-ab12-shopfront", "ou-ab12-workloads");
        sandbox.world().account(PAYMENTS);
        sandbox.world().account(WEB);
        sandbox.world().account(SHOP);
        organization.move(WEB, "ou-ab12-workloads");
        organization.move(SHOP, "ou-ab12-shopfront");
        organization.move(HUB, "ou-ab12-workloads");

        deploy("SELF", "CAPABILITY_NAMED_IAM");

        assertThat(sandbox.roles().arns())
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::444455556666:role/observe", "arn:aws:iam::555566667777:role/observe");
    }

    @Test
    void whatCloudFormationWouldRefuseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deploy("SELF", "CAPABILITY_IAM"))
                .withMessageContainingAll("InsufficientCapabilities", "CAPABILITY_NAMED_IAM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deploy("DELEGATED_ADMIN", "CAPABILITY_NAMED_IAM"))
                .withMessageContainingAll(HUB, "DELEGATED_ADMIN");
    }

    @Test
    void aStackThatTheAssemblyDoesNotHaveIsMissed() throws IOException {
        synthesized("SELF", "CAPABILITY_NAMED_IAM");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Blueprint.of(assembly, "spoke", HUB))
                .withMessageContaining("found no stack spoke")
                .withMessageContaining("[hub]");
    }

    private void deploy(String callAs, String capability) throws IOException {
        synthesized(callAs, capability);
        sandbox.deploy(Blueprint.of(assembly, "hub", HUB));
    }

    private void synthesized(String callAs, String capability) throws IOException {
        Files.writeString(assembly.resolve("manifest.json"), """
                {"artifacts": {"hub": {"type": "aws:cloudformation:stack", "environment": "aws://999999999999/us-east-1",
                  "properties": {"templateFile": "hub.template.json"}}}}
                """);
        Files.writeString(assembly.resolve("hub.template.json"), """
                {"Resources": {"Set": {"Type": "AWS::CloudFormation::StackSet", "Properties": {
                  "StackSetName": "spokes", "PermissionModel": "SERVICE_MANAGED", "CallAs": "%s", "Capabilities": ["%s"],
                  "StackInstancesGroup": [{"Regions": ["us-east-1"],
                    "DeploymentTargets": {"OrganizationalUnitIds": ["ou-ab12-workloads", "ou-ab12-shopfront"]}}],
                  "TemplateBody": "{\\"Resources\\": {\\"Role\\": {\\"Type\\": \\"AWS::IAM::Role\\", \\"Properties\\": {\\"RoleName\\": \\"observe\\", \\"AssumeRolePolicyDocument\\": {\\"Statement\\": []}}}}}"
                }}}}
                """.formatted(callAs, capability));
    }
}
