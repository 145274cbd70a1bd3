package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Partition;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.ImagePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a policy cannot know by itself: whom the installation knows, which wall it stands behind, what the others say. */
final class PolicyChecks {

    private final HubContext hub;
    private final Map<String, String> fileByPolicy = new HashMap<>();
    private final Map<String, String> fileByParameter = new HashMap<>();

    PolicyChecks(HubContext hub) {
        this.hub = hub;
    }

    void check(SourceFile file, ImagePolicy policy) {
        unique(file, "policy", policy.name().value(), fileByPolicy);
        policy.publish().ifPresent(publish -> unique(file, "publish.parameter", publish.parameter(), fileByParameter));
        for (int i = 0; i < policy.copy().regions().size(); i++) {
            var region = policy.copy().regions().get(i).region();
            partition(file, "copy.regions[%d].region".formatted(i), region.value(), region.partition());
        }
        policy.share().principals().forEach(principal -> principal(file, principal));
    }

    private void principal(SourceFile file, Principal principal) {
        switch (principal) {
            case Principal.Account(var account) -> spoke(file, account);
            case Principal.Organization(var arn) -> partition(file, at(file, "organizations", arn), arn);
            case Principal.OrganizationalUnit(var arn) -> partition(file, at(file, "organizationalUnits", arn), arn);
            case Principal.Everyone() -> throw new IllegalStateException("a policy never shares with everyone");
        }
    }

    private void spoke(SourceFile file, AccountId account) {
        if (!hub.spokes().containsKey(account)) {
            file.note(
                    at(file, "accounts", account.value()),
                    "'%s', which cdk.json does not list among the spokes".formatted(account),
                    "one of "
                            + String.join(
                                    ", ",
                                    hub.spokes().keySet().stream()
                                            .map(AccountId::value)
                                            .sorted()
                                            .toList()));
        }
    }

    private void partition(SourceFile file, String path, String arn) {
        var word = arn.split(":", 3)[1];
        for (var partition : Partition.values()) {
            if (partition.id().equals(word)) {
                partition(file, path, arn, partition);
            }
        }
    }

    private void partition(SourceFile file, String path, String found, Partition partition) {
        if (partition != hub.region().partition()) {
            file.note(
                    path,
                    "'%s' in partition %s".formatted(found, partition.id()),
                    "something in partition %s, where the hub is; images do not cross partitions"
                            .formatted(hub.region().partition().id()));
        }
    }

    private static void unique(SourceFile file, String path, String value, Map<String, String> fileByValue) {
        var other = fileByValue.putIfAbsent(value, file.name());
        if (other != null) {
            file.note(path, "'%s', which %s declares too".formatted(value, other), "a value of its own");
        }
    }

    private static String at(SourceFile file, String list, String value) {
        var share = file.values().get("share");
        var items = share instanceof Map<?, ?> map && map.get(list) instanceof List<?> found ? found : List.of();
        return "share.%s[%d]".formatted(list, Math.max(0, items.indexOf(value)));
    }
}
