package io.imagesteward.infra.permissions;

import io.imagesteward.infra.declaration.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;

/**
 * The two halves of acting in a spoke: the hub's function may take on one role, and that role lets in one function.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html">The confused deputy problem</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global condition
 *     context keys</a>
 */
public record MemberAccess(Members members, MemberFunction function) {

    /** What the function needs at home. */
    public List<Grant> statements() {
        return List.of(Grant.allowAny(
                "The role of this name in any account, as far as the condition goes: accounts join the organization "
                        + "without the hub being deployed again.",
                List.of("sts:AssumeRole"),
                List.of(roleArn("*", memberRole())),
                Map.of("StringEquals", Map.of("aws:ResourceOrgID", members.organization()))));
    }

    /**
     * What the spoke asks of whoever comes. The function's role is named in a condition and not as the principal: IAM
     * would look a principal up, and forget it when the hub is deployed anew.
     */
    public Map<String, Object> trust() {
        return Map.of(
                "StringEquals",
                Map.of("aws:PrincipalOrgID", members.organization(), "sts:ExternalId", members.externalId()),
                "ArnEquals",
                Map.of("aws:PrincipalArn", roleArn(members.hub().value(), hubRole())));
    }

    /** What it may do in the spoke. */
    public List<Grant> memberStatements(Reach reach) {
        var statements = new ArrayList<>(MemberPermissions.statements(function, reach));
        if (triesLaunches()) {
            statements.addAll(LaunchTrial.statements(members.hub().value()));
        }
        return statements;
    }

    /** The variables from which the function knows its role, and what it is to try there. */
    public Map<String, String> variables() {
        var variables = new TreeMap<>(Map.of("MEMBER_ROLE", memberRole(), "EXTERNAL_ID", members.externalId()));
        if (triesLaunches()) {
            variables.put("VERIFY_LAUNCH", "true");
        }
        return variables;
    }

    private boolean triesLaunches() {
        return function == MemberFunction.OBSERVE && members.verifyLaunch();
    }

    public String memberRole() {
        return function.memberRole(members.rolePrefix());
    }

    public String hubRole() {
        return function.hubRole(members.rolePrefix());
    }

    private static String roleArn(String account, String name) {
        return "arn:%s:iam::%s:role/%s".formatted(Aws.PARTITION, account, name);
    }
}
