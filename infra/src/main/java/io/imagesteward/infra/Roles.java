package io.imagesteward.infra;

import io.imagesteward.infra.audit.Exemption;
import io.imagesteward.infra.permissions.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Roles that carry the reason for each of their wildcards with them. */
final class Roles {

    private static final Exemption LOGS_AND_TRACES = Exemption.wildcard(
            "*", "What CDK adds to write logs and traces: none of these actions knows resource types.");

    private Roles() {}

    /**
     * Who a role is for.
     *
     * @param name a fixed name, for a role that other accounts have to know
     */
    record Identity(IPrincipal trusted, Optional<String> name, String description) {

        static Identity of(String service, Optional<String> name, String description) {
            return new Identity(new ServicePrincipal(service), name, description);
        }
    }

    /** The role of something that runs here: it writes logs and traces as well. */
    static Role role(Construct scope, Identity identity, List<Grant> grants) {
        return role(scope, identity, grants, List.of(LOGS_AND_TRACES));
    }

    /** The role of somebody from another account. */
    static Role guest(Construct scope, Identity identity, List<Grant> grants) {
        return role(scope, identity, grants, List.of());
    }

    private static Role role(Construct scope, Identity identity, List<Grant> grants, List<Exemption> added) {
        var builder =
                Role.Builder.create(scope, "Role").assumedBy(identity.trusted()).description(identity.description());
        identity.name().ifPresent(builder::roleName);
        var role = builder.build();
        var exemptions = new ArrayList<Exemption>();
        for (var grant : grants) {
            role.addToPolicy(grant.statement());
            exemptions.addAll(grant.exemptions());
        }
        exemptions.addAll(added);
        Exemption.on(role.getNode().findChild("DefaultPolicy"), exemptions);
        return role;
    }
}
