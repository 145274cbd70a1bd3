package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.Organization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stack sets with service-managed permissions: a stack in every account of some units, but never in the management
 * account. Accounts get theirs when the set is deployed; one that joins a unit later gets none before it is deployed again.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-associate-stackset-with-org.html">
 *     StackSets with service-managed permissions</a>
 */
final class StackSetKinds {

    private static final String NAMED_ROLES = "CAPABILITY_NAMED_IAM";

    private StackSetKinds() {}

    static Physical stackSet(Stack stack, String logicalId, JsonNode properties) {
        var name = properties.path("StackSetName").asText();
        if (!properties.path("PermissionModel").asText().equals("SERVICE_MANAGED")) {
            throw new IllegalArgumentException(
                    "%s is no SERVICE_MANAGED stack set, and the sandbox knows no other".formatted(logicalId));
        }
        for (var group : properties.path("StackInstancesGroup")) {
            for (var region : group.path("Regions")) {
                var template = Template.of("StackSet-" + name, region.asText(), properties.path("TemplateBody"));
                capable(template, properties);
                var instances = new Instances(template, new ConcurrentHashMap<>());
                stack.later(sandbox -> instances.build(sandbox, stack, group, properties.path("CallAs")));
            }
        }
        return Physical.named(name + ":00000000-0000-4000-8000-000000000000");
    }

    /** Roles with names of the template's choice have to be agreed to. */
    private static void capable(Template template, JsonNode properties) {
        boolean names = template.resources().values().stream()
                .anyMatch(resource -> resource.properties().has("RoleName"));
        if (names
                && !properties
                        .path("Capabilities")
                        .valueStream()
                        .map(JsonNode::asText)
                        .anyMatch(NAMED_ROLES::equals)) {
            throw new IllegalArgumentException("InsufficientCapabilitiesException: %s names roles and lacks %s"
                    .formatted(template.stack(), NAMED_ROLES));
        }
    }

    /**
     * The stacks of one set in one Region.
     *
     * @param settled what was read for an account before, because many worlds are built from one blueprint
     */
    private record Instances(Template template, Map<String, List<Consumer<Sandbox>>> settled) {

        void build(Sandbox sandbox, Stack stack, JsonNode group, JsonNode callAs) {
            var organization = sandbox.world().organization();
            boolean management = stack.account().equals(organization.managementAccount());
            if (!callAs.asText("SELF").equals(management ? "SELF" : "DELEGATED_ADMIN")) {
                throw new IllegalArgumentException("account %s cannot deploy %s as %s"
                        .formatted(stack.account(), template.stack(), callAs.asText("SELF")));
            }
            group.at("/DeploymentTargets/OrganizationalUnitIds")
                    .valueStream()
                    .flatMap(unit -> accountsBelow(organization, unit.asText()))
                    .distinct()
                    .filter(account -> !account.equals(organization.managementAccount()))
                    .forEach(account -> settled.computeIfAbsent(
                                    account, a -> StackDeployment.settle(template, a, new HashMap<>()))
                            .forEach(work -> work.accept(sandbox)));
        }

        private static Stream<String> accountsBelow(Organization organization, String parent) {
            var accounts = new ArrayList<Stream<String>>();
            for (var child : organization.childrenOf(parent)) {
                accounts.add(child.startsWith("ou-") ? accountsBelow(organization, child) : Stream.of(child));
            }
            return accounts.stream().flatMap(below -> below);
        }
    }
}
