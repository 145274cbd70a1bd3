package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the hub gets into its spokes. Whoever declares a part of it means the whole: half a trust policy would let
 * in either nobody or too many.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole: ExternalId</a>
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html">Organization: Id</a>
 */
final class MembersReader {

    static final Set<String> KEYS = Set.of("organization", "externalId", "rolePrefix", "stackSet", "verifyLaunch");

    private static final String AT = "context.image-steward.";
    private static final String UNIT = "(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|r-[0-9a-z]{4,32})";

    private final SourceFile file;

    MembersReader(SourceFile file) {
        this.file = file;
    }

    Optional<Members> read(Map<?, ?> ours, Map<?, ?> hub) {
        if (KEYS.stream().noneMatch(ours::containsKey)) {
            return Optional.empty();
        }
        var account = account(hub.get("account"));
        var organization = text(
                ours,
                "organization",
                "o-[a-z0-9]{10,32}",
                "the id of the organization, such as o-exampleorgid; the spokes let in nobody from outside it");
        var externalId = text(
                ours,
                "externalId",
                "[\\w+=,.@:/-]{2,1224}",
                "a text of your own, 2 to 1224 letters, digits and +=,.@:/-_; the roles in the spokes ask for it");
        var prefix = ours.containsKey("rolePrefix")
                ? text(ours, "rolePrefix", "[A-Za-z0-9+=,.@_-]{1,40}", "1 to 40 letters, digits and +=,.@_-")
                : Optional.of(Members.USUAL_PREFIX);
        var stackSet = Optional.ofNullable(ours.get("stackSet")).map(this::stackSet);
        var verifyLaunch = flag(ours.get("verifyLaunch"));
        return account.flatMap(a -> organization.flatMap(
                o -> externalId.flatMap(e -> prefix.map(p -> new Members(a, o, e, p, stackSet, verifyLaunch)))));
    }

    private Optional<AccountId> account(@Nullable Object value) {
        try {
            return Optional.of(new AccountId(value instanceof String text ? text : ""));
        } catch (InvalidValue e) {
            file.note(
                    AT + "hub.account",
                    found(value),
                    "the hub's account id of 12 digits, quoted; the roles in the spokes let in this account alone");
            return Optional.empty();
        }
    }

    private Optional<String> text(Map<?, ?> section, String key, String pattern, String expected) {
        var value = section.get(key);
        if (value instanceof String text && text.matches(pattern)) {
            return Optional.of(text);
        }
        file.note(AT + key, found(value), expected);
        return Optional.empty();
    }

    private boolean flag(@Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            file.note(
                    AT + "verifyLaunch",
                    found(value),
                    "true, which gives a role in each spoke the right to launch, or false");
        }
        return Boolean.TRUE.equals(value);
    }

    private Members.StackSet stackSet(Object declared) {
        var at = AT + "stackSet";
        if (!(declared instanceof Map<?, ?> section)) {
            file.note(at, found(declared), "a mapping with the key organizationalUnits");
            return new Members.StackSet(List.of(), "SELF");
        }
        section.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !Set.of("organizationalUnits", "callAs").contains(key))
                .forEach(key -> file.note(at + "." + key, "an unknown key", "one of callAs, organizationalUnits"));
        var callAs = section.containsKey("callAs") ? String.valueOf(section.get("callAs")) : "SELF";
        if (!callAs.equals("SELF") && !callAs.equals("DELEGATED_ADMIN")) {
            file.note(at + ".callAs", found(callAs), "SELF in the management account, DELEGATED_ADMIN in any other");
        }
        return new Members.StackSet(units(section.get("organizationalUnits")), callAs);
    }

    private List<String> units(@Nullable Object declared) {
        var at = AT + "stackSet.organizationalUnits";
        var units = declared instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        if (units.isEmpty()) {
            file.note(at, found(declared), "a list of ids of organizational units, or of the root for all accounts");
        }
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).matches(UNIT)) {
                file.note(at + "[" + i + "]", found(units.get(i)), "an id such as ou-ab12-workloads, or r-ab12");
            }
        }
        return units;
    }

    private static String found(@Nullable Object value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
