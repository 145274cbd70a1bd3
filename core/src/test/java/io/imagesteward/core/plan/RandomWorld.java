package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.Names;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.policy.ImagePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A policy and a family that differ in every way a seed can think of. The same seed gives the same world. */
final class RandomWorld {

    private static final List<Principal> ANYBODY = List.of(
            Names.PAYMENTS,
            Names.ORDERS,
            Names.STRANGER,
            Names.ORGANIZATION,
            Names.WORKLOADS,
            Names.SUSPENDED,
            Names.EVERYONE);
    private static final List<Principal> SNAPSHOT_USERS =
            List.of(Names.PAYMENTS, Names.ORDERS, Names.STRANGER, Names.EVERYONE);
    private static final List<AmiState> STATES =
            List.of(AmiState.AVAILABLE, AmiState.AVAILABLE, AmiState.PENDING, AmiState.FAILED);

    private final Random random;
    private final Encryption encryption;
    private final ImagePolicy policy;
    private final World world;

    RandomWorld(long seed) {
        this.random = new Random(seed);
        this.encryption = random.nextInt(4) == 0 ? new Encryption.CustomerManaged("arn:key/1") : new Encryption.None();
        this.policy = randomPolicy();
        this.world = randomFamily();
    }

    ImagePolicy policy() {
        return policy;
    }

    World world() {
        return world;
    }

    private ImagePolicy randomPolicy() {
        var declared = PolicyBuilder.policy();
        some(ANYBODY).stream().filter(p -> !p.equals(Names.EVERYONE)).forEach(declared::sharingWith);
        for (var region : some(List.of(Names.VIRGINIA, Names.IRELAND, Names.SYDNEY))) {
            if (encryption instanceof Encryption.None && random.nextBoolean()) {
                declared.copyingTo(region);
            } else {
                declared.copyingTo(region, Names.GOLDEN_KEY);
            }
        }
        return random.nextBoolean() ? declared.publishing().declared() : declared.declared();
    }

    private World randomFamily() {
        var source = permitted(ami(1)).seen();
        var copies = new ArrayList<Ami>();
        for (int number = 2; number < 2 + random.nextInt(5); number++) {
            copies.add(permitted(ami(number).in(one(List.of(Names.IRELAND, Names.SYDNEY))))
                    .in(one(STATES))
                    .seen());
        }
        var family = new World(source, copies);
        some(List.of(Names.VIRGINIA, Names.IRELAND)).forEach(region -> family.published(region, olderImage(region)));
        return family;
    }

    private AmiBuilder permitted(AmiBuilder image) {
        var permitted = image.aged(Duration.ofMinutes(1 + random.nextInt(600)));
        some(ANYBODY).forEach(permitted::sharedWith);
        for (int volume = 0; volume < 1 + random.nextInt(3); volume++) {
            permitted.volume(encryption, some(SNAPSHOT_USERS).toArray(Principal[]::new));
        }
        return permitted;
    }

    private static Published olderImage(RegionId region) {
        return new Published(
                Names.amiId(99).value(),
                region.equals(Names.VIRGINIA) ? Optional.of(Names.NOW.minus(Duration.ofDays(30))) : Optional.empty());
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
