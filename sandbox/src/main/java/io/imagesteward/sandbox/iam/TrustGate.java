package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.aws.Organization;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The other half of AssumeRole: what the caller's account allows is settled, and now the role has to let the caller in. A
 * role that does not exist is refused in the same words, so that nobody can find out names by trying.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html">
 *     Cross-account policy evaluation logic</a>
 */
public record TrustGate(Roles roles, Organization organization) implements Gate {

    @Override
    public void before(Call call) {
        if (call.request() instanceof AssumeRoleRequest assume && assume.roleArn() != null) {
            var account = call.caller().account();
            var principal = call.caller().role().orElse("arn:aws:iam::%s:root".formatted(account));
            if (!roles.admits(assume.roleArn(), account, principal, context(account, principal, assume))) {
                throw Refusal.accessDenied(
                        call,
                        "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
                                .formatted(principal, assume.roleArn()));
            }
        }
    }

    private Map<String, List<String>> context(String account, String principal, AssumeRoleRequest assume) {
        var context = new HashMap<String, List<String>>();
        context.put("aws:PrincipalArn", List.of(principal));
        context.put("aws:PrincipalAccount", List.of(account));
        if (organization.isMember(account)) {
            context.put("aws:PrincipalOrgID", List.of(organization.id()));
        }
        if (assume.externalId() != null) {
            context.put("sts:ExternalId", List.of(assume.externalId()));
        }
        return context;
    }
}
