package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.kms.KmsPlace;
import io.imagesteward.sandbox.world.World;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Keeps the keys of a world, and what becomes of them: EC2 takes a copy under a key it can't use, and fails it later. */
record Locksmith(Sandbox sandbox, Weather.Keys fate, RandomGenerator chance) {

    private static final String PARTNER = "111122223333";

    /** The key that policies name for copies. */
    String copyKey() {
        return fate == Weather.Keys.MISSING ? "alias/never-made" : Declared.KEY;
    }

    /** A key for the volumes of a source image: the hub's own, or one that another account lets the hub use. */
    String sourceKey(int number) {
        var alias = "alias/source-" + number;
        if (fate != Weather.Keys.WITHOUT_GRANT) {
            var ours = keys(Company.HUB, Company.HOME);
            var key = ours.key(alias);
            Company.lend(ours, key);
            return key;
        }
        var theirs = keys(PARTNER, Company.HOME);
        var key = theirs.key(alias);
        Company.lend(theirs, key);
        theirs.allow(key, Company.HUB);
        later(() -> theirs.deny(key, Company.HUB));
        return key;
    }

    /** Whether copies that need a new key in their Region can't have it, for good. */
    boolean isBroken(String region) {
        return Declared.hasKey(region) && (fate == Weather.Keys.MISSING || fate == Weather.Keys.DISABLED);
    }

    /** Whether what is encrypted in the home Region can't be read any more, for good. */
    boolean isLocked() {
        return fate == Weather.Keys.WITHOUT_GRANT;
    }

    /** Nobody can use the key of copies, until {@link #mend}. */
    void spoil() {
        var place = keys(Company.HUB, "eu-west-1");
        place.disable(place.arnOf(Declared.KEY));
    }

    void mend() {
        var place = keys(Company.HUB, "eu-west-1");
        place.enable(place.arnOf(Declared.KEY));
    }

    /** Lets happen what the weather says. */
    void meddle() {
        var place = keys(Company.HUB, "eu-west-1");
        var key = place.arnOf(Declared.KEY);
        switch (fate) {
            case GOOD, WITHOUT_GRANT -> {}
            case MISSING -> {} // the policy names one that was never made
            case DISABLED -> later(() -> place.disable(key));
            case DISABLED_FOR_A_WHILE -> {
                place.disable(key);
                later(() -> place.enable(key));
            }
        }
    }

    private KmsPlace keys(String account, String region) {
        World world = sandbox.world();
        return world.account(account).region(region).kms();
    }

    private void later(Runnable what) {
        sandbox.time().after(Duration.ofSeconds(chance.nextInt(3_600)), what);
    }
}
