package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.RuleBuilder.rule;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.Names;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Custodian;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.policy.ImagePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A policy with a retirement rule and a shelf of images that a seed has disordered in every way it can. */
final class RandomShelf {

    private static final List<AmiState> STATES = List.of(
            AmiState.AVAILABLE,
            AmiState.AVAILABLE,
            AmiState.AVAILABLE,
            AmiState.DISABLED,
            AmiState.FAILED,
            AmiState.PENDING,
            AmiState.UNUSABLE,
            AmiState.DEREGISTERED);
    private static final List<RegionId> REGIONS = List.of(Names.VIRGINIA, Names.IRELAND);

    private final Random random;
    private final int keepLatest;
    private final int after;
    private final int unusedFor;
    private final PolicyBuilder policy;
    private final Shelf shelf;

    RandomShelf(long seed) {
        this.random = new Random(seed);
        this.keepLatest = 1 + random.nextInt(3);
        this.after = 1 + random.nextInt(60);
        this.unusedFor = 2 + random.nextInt(30);
        this.policy = PolicyBuilder.policy()
                .retiring(rule().keepingLatest(keepLatest)
                        .after(after)
                        .deprecatingAfter(1 + random.nextInt(30))
                        .unusedFor(unusedFor)
                        .excluding("Keep", "yes")
                        .said())
                .changingAtMost(1 + random.nextInt(20), 1 + random.nextInt(100));
        this.shelf = filled();
    }

    Review review() {
        return shelf.under(policy);
    }

    Stock stock() {
        return shelf.stock();
    }

    ImagePolicy policy() {
        return policy.declared();
    }

    int keepLatest() {
        return keepLatest;
    }

    Instant madeBefore() {
        return Names.NOW.minus(Duration.ofDays(after));
    }

    Instant unusedSince() {
        return Names.NOW.minus(Duration.ofDays(unusedFor));
    }

    static List<Ami> amis(ImageFamily family) {
        return family.members().stream().map(Ami.class::cast).toList();
    }

    Instant lastUse(Ami member) {
        var launched = member.life().lastLaunched().orElse(Instant.EPOCH);
        return launched.isAfter(member.created()) ? launched : member.created();
    }

    /** Whether an image outside the family was made from this member and is usable or will be. */
    boolean livesOnIn(ImageFamily family, Ami member) {
        return stock().images().stream()
                .filter(image -> !family.members().contains(image))
                .map(Ami.class::cast)
                .filter(image -> List.of(AmiState.AVAILABLE, AmiState.PENDING).contains(image.state()))
                .anyMatch(image -> stock().ancestorsOf(image)
                                .contains(member.ref().id())
                        || image.source().equals(Optional.of(member.ref().id().value())));
    }

    private Shelf filled() {
        var sources = 3 + random.nextInt(6);
        var images = new AmiBuilder[sources + random.nextInt(6)];
        for (int i = 0; i < images.length; i++) {
            images[i] = disordered(ami(i + 1).in(one(REGIONS)));
            if (i >= sources) {
                images[i].copyOf(1 + random.nextInt(sources), one(REGIONS));
            } else if (seldom()) {
                images[i].takenFrom(1 + random.nextInt(sources));
            }
        }
        var filled = Shelf.of(images);
        if (seldom()) {
            filled.descending(ami(90).in(one(STATES)), 1 + random.nextInt(images.length));
        }
        if (random.nextBoolean()) {
            filled.published(one(REGIONS), 1 + random.nextInt(images.length));
        }
        return filled;
    }

    private AmiBuilder disordered(AmiBuilder image) {
        image.aged(Duration.ofHours(1 + random.nextInt(2_400)))
                .in(random.nextInt(3) > 0 ? AmiState.AVAILABLE : one(STATES));
        if (seldom()) {
            image.held("because");
        }
        if (seldom()) {
            image.tagged("Keep", random.nextBoolean() ? "yes" : "no");
        }
        if (seldom()) {
            image.keptBy(one(List.of(Custodian.values())));
        }
        if (seldom()) {
            image.protectedBy("enabled-with-cooldown");
        }
        if (seldom()) {
            image.retiring();
        }
        if (seldom()) {
            image.sharedWith(Names.PAYMENTS);
        }
        return random.nextBoolean() ? image.launched(Duration.ofHours(1 + random.nextInt(2_400))) : image;
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
