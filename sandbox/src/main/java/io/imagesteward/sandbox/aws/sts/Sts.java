package io.imagesteward.sandbox.aws.sts;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sts.StsClient;

/** STS for all accounts, and the issuer of keys that they share. */
public final class Sts {

    private final Surroundings surroundings;
    private final Predicate<String> accountExists;
    private KeyIssuer issuer = (account, roleArn) -> account;

    public Sts(Surroundings surroundings, Predicate<String> accountExists) {
        this.surroundings = surroundings;
        this.accountExists = accountExists;
    }

    /** Replaces the issuer; until then a role's key is the number of its account, acting as itself. */
    public void issueKeysWith(KeyIssuer issuer) {
        this.issuer = issuer;
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
