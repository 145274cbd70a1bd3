package io.imagesteward.sandbox.aws.sts;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sts.StsClient;

/** STS for all accounts, and the issuer of keys that they share. */
public final class Sts {

    private final Surroundings surroundings;
    private final Predicate<String> accountExists;
    private final KeyIssuer issuer;

    public Sts(Surroundings surroundings, Predicate<String> accountExists, KeyIssuer issuer) {
        this.issuer = issuer;
        this.surroundings = surroundings;
        this.accountExists = accountExists;
    }

    public StsClient backend(Place place) {
        return new StsBackend(this, surroundings, place);
    }

    boolean exists(String account) {
        return accountExists.test(account);
    }

    String issue(String account, String roleArn) {
        return issuer.issue(account, roleArn);
    }
}
