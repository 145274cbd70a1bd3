package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import java.util.List;
import java.util.stream.Stream;

/** A key: who owns it, who else may use it by its policy or by a grant, and whether it can be used at all. */
public record KmsKey(String id, Place place, State state, KeyPolicy policy, List<KeyGrant> grants) {

    /** Who manages a key, and of what sort it is; EBS takes symmetric keys only. */
    public enum Kind {
        AWS_MANAGED,
        CUSTOMER,
        CUSTOMER_ASYMMETRIC
    }

    /** What a key is, and whether it is switched on. */
    public record State(Kind kind, boolean enabled) {}

    public KmsKey {
        grants = List.copyOf(grants);
    }

    static KmsKey made(String id, Place place, Kind kind) {
        return new KmsKey(id, place, new State(kind, true), KeyPolicy.usual(place.account()), List.of());
    }

    public String arn() {
        return place.arn("kms", "key/" + id);
    }

    public boolean enabled() {
        return state.enabled();
    }

    public Kind kind() {
        return state.kind();
    }

    /** Keys that AWS manages can be used by their own account and by nobody else, ever. */
    public boolean isAwsManaged() {
        return kind() == Kind.AWS_MANAGED;
    }

    /** Whether EBS may encrypt or decrypt with it for an account. */
    public boolean worksFor(String account) {
        return enabled() && kind() != Kind.CUSTOMER_ASYMMETRIC && admits(account);
    }

    /** Whether anybody of an account may use it for anything; what exactly, {@link Kms#allows} says. */
    private boolean admits(String account) {
        boolean named =
                policy.statements().stream().anyMatch(one -> one.statement().allow() && one.reaches(account));
        boolean granted = grants.stream().anyMatch(grant -> grant.isFor(account));
        return account.equals(place.account()) || (!isAwsManaged() && (named || granted));
    }

    KmsKey enabled(boolean now) {
        return new KmsKey(id, place, new State(kind(), now), policy, grants);
    }

    KmsKey with(KeyPolicy changed) {
        return new KmsKey(id, place, state, changed, grants);
    }

    KmsKey with(KeyGrant grant) {
        return new KmsKey(
                id,
                place,
                state,
                policy,
                Stream.concat(grants.stream(), Stream.of(grant)).toList());
    }

    KmsKey withoutGrant(String grantId) {
        return new KmsKey(
                id,
                place,
                state,
                policy,
                grants.stream().filter(grant -> !grant.id().equals(grantId)).toList());
    }
}
