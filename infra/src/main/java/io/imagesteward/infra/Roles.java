package io.imagesteward.infra;

import io.imagesteward.infra.audit.Exemption;
import io.imagesteward.infra.permissions.Grant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Roles that carry the reason for each of their wildcards with them. */
final class Roles {

    private static final Exemption LOGS_AND_TRACES = Exemption.wildcard(
            "*", "What CDK adds to write logs and traces: none of these actions knows resource types.");

    private Roles() {}

    static Role role(Construct scope, String service, String description, List<Grant> grants) {
        var role = Role.Builder.create(scope, "Role")
                .assumedBy(new ServicePrincipal(service))
                .description(description)
                .build();
        var exemptions = new ArrayList<Exemption>();
        for (var grant : grants) {
            role.addToPolicy(grant.statement());
            exemptions.addAll(grant.exemptions());
        }
        exemptions.add(LOGS_AND_TRACES);
        Exemption.on(role.getNode().findChild("DefaultPolicy"), exemptions);
        return role;
    }
}
