package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A key: who owns it, who else its policy lets use it, and whether it can be used at all.
 *
 * <p>Key policies are reduced to a set of accounts; nothing in sharing an encrypted image depends on more.
 */
public record KmsKey(String id, Place place, Kind kind, boolean enabled, Set<String> allowedAccounts) {

    /** Who manages a key, and of what sort it is; EBS takes symmetric keys only. */
    public enum Kind {
        AWS_MANAGED,
        CUSTOMER,
        CUSTOMER_ASYMMETRIC
    }

    public KmsKey {
        allowedAccounts = Set.copyOf(allowedAccounts);
    }

    public String arn() {
        return place.arn("kms", "key/" + id);
    }

    /** Keys that AWS manages can be used by their own account and by nobody else, ever. */
    public boolean isAwsManaged() {
        return kind == Kind.AWS_MANAGED;
    }

    /** Whether EBS may encrypt or decrypt with it for an account. */
    public boolean worksFor(String account) {
        return enabled && kind != Kind.CUSTOMER_ASYMMETRIC && allows(account);
    }

    public boolean allows(String account) {
        return account.equals(place.account()) || (!isAwsManaged() && allowedAccounts.contains(account));
    }

    KmsKey enabled(boolean now) {
        return new KmsKey(id, place, kind, now, allowedAccounts);
    }

    KmsKey allowing(String account) {
        Set<String> more = new LinkedHashSet<>(allowedAccounts);
        more.add(account);
        return new KmsKey(id, place, kind, enabled, more);
    }

    KmsKey denying(String account) {
        Set<String> fewer = new LinkedHashSet<>(allowedAccounts);
        fewer.remove(account);
        return new KmsKey(id, place, kind, enabled, fewer);
    }
}
