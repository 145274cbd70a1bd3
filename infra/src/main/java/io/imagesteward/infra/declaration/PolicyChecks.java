package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Violation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a policy cannot know by itself: which accounts the installation knows, which partition it is in, what the other
 * policies say. It goes by the text rather than by the policy, so that one mistake does not hide another.
 */
final class PolicyChecks {

    private final HubContext hub;
    private final Map<String, String> fileByPolicy = new HashMap<>();
    private final Map<String, String> fileByParameter = new HashMap<>();
    private final Map<String, ImagePolicy> policies = new LinkedHashMap<>();

    PolicyChecks(HubContext hub) {
        this.hub = hub;
    }

    void check(SourceFile file) {
        file.texts().forEach((path, text) -> check(file.name(), path, text).ifPresent(file::note));
    }

    private Optional<Violation> check(String file, String path, String text) {
        try {
            return switch (path.replaceAll("\\[\\d+]", "[]")) {
                case "policy" -> unique(fileByPolicy, file, path, text);
                case "publish.parameter" -> unique(fileByParameter, file, path, text);
                case "share.accounts[]", "copy.into[].account" -> spoke(path, new AccountId(text));
                case "share.organizations[]", "share.organizationalUnits[]" ->
                    partition(path, text, arnPartition(text));
                case "copy.regions[].region", "copy.into[].region" ->
                    partition(path, text, new RegionId(text).partition().id());
                default -> Optional.empty();
            };
        } catch (InvalidValue misspelt) {
            // The reader of policies holds the value to the same rule and has noted it at the same place.
            return Optional.empty();
        }
    }

    /** Two policies for one image would undo each other's work. */
    Optional<Violation> overlap(String file, ImagePolicy policy) {
        var other = policies.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == policy.kind())
                .filter(entry -> entry.getValue().select().overlaps(policy.select()))
                .findFirst();
        policies.put(file, policy);
        return other.map(entry -> new Violation(
                "select",
                "a selector that selects images of policy '%s' (%s) too"
                        .formatted(entry.getValue().name(), entry.getKey()),
                "selectors of which only one can select an image; narrow the name, or add a tag"));
    }

    private static Optional<Violation> unique(Map<String, String> files, String file, String path, String text) {
        return Optional.ofNullable(files.putIfAbsent(text, file))
                .map(other -> new Violation(
                        path, "'%s', which %s declares too".formatted(text, other), "a value of its own"));
    }

    private Optional<Violation> spoke(String path, AccountId account) {
        if (hub.spokes().containsKey(account)) {
            return Optional.empty();
        }
        var known =
                hub.spokes().keySet().stream().map(AccountId::value).sorted().collect(Collectors.joining(", "));
        return Optional.of(new Violation(
                path,
                "'%s', which cdk.json does not list among the spokes".formatted(account),
                known.isEmpty() ? "no account, as there are no spokes" : "one of " + known));
    }

    private Optional<Violation> partition(String path, String text, String partition) {
        var ours = hub.region().partition().id();
        return partition.equals(ours)
                ? Optional.empty()
                : Optional.of(new Violation(
                        path,
                        "'%s' in partition %s".formatted(text, partition),
                        "one in partition %s, where the hub is; images do not cross partitions".formatted(ours)));
    }

    private static String arnPartition(String arn) {
        var parts = arn.split(":", -1);
        if (!parts[0].equals("arn") || parts.length < 6) {
            throw new InvalidValue("'" + arn + "'", "an ARN");
        }
        return parts[1];
    }
}
