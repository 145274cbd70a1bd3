package io.imagesteward.functions.aws.kms;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.OrganizationId;
import io.imagesteward.core.inventory.KeyReach;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.policybuilder.iam.IamCondition;

/**
 * Whom the conditions of a statement may let in. Only those that say whose account or organization the caller has to be of
 * are understood; every other one could hold for anybody, such as {@code kms:ViaService}, which is EC2 for all.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">AWS KMS condition keys</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS global
 *     condition context keys</a>
 */
final class KeyConditions {

    private static final Set<String> SAME = Set.of(
            "StringEquals",
            "StringEqualsIgnoreCase",
            "StringLike",
            "ArnEquals",
            "ArnLike",
            "ForAnyValue:StringEquals",
            "ForAnyValue:StringLike");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern ORGANIZATION = Pattern.compile("(o-[a-z0-9]{10,32})(/.*)?");

    private KeyConditions() {}

    /** All of them have to hold, and each holds for any of its values. */
    static KeyReach reach(List<IamCondition> conditions) {
        return conditions.stream()
                .collect(Collectors.groupingBy(condition -> List.of(condition.operator(), condition.key())))
                .values()
                .stream()
                .map(KeyConditions::ofOne)
                .reduce(KeyReach.ANYBODY, KeyReach::and);
    }

    private static KeyReach ofOne(Collection<IamCondition> values) {
        return values.stream().map(KeyConditions::ofValue).reduce(KeyReach.NOBODY, KeyReach::or);
    }

    private static KeyReach ofValue(IamCondition condition) {
        var value = condition.value();
        if (!SAME.contains(condition.operator().value())) {
            return KeyReach.ANYBODY;
        }
        return switch (condition.key().value().toLowerCase(Locale.ROOT)) {
            case "kms:calleraccount", "aws:principalaccount" ->
                ACCOUNT.matcher(value).matches() ? KeyReach.of(Set.of(new AccountId(value))) : KeyReach.ANYBODY;
            case "aws:principalarn" -> Callers.named(value);
            case "aws:principalorgid", "aws:principalorgpaths" -> organization(value);
            default -> KeyReach.ANYBODY;
        };
    }

    /** A path begins with its organization, and which units it leads through says nothing of those below them. */
    private static KeyReach organization(String path) {
        var matcher = ORGANIZATION.matcher(path);
        return matcher.matches()
                ? new KeyReach(Set.of(), Set.of(new OrganizationId(matcher.group(1))), false)
                : KeyReach.ANYBODY;
    }
}
