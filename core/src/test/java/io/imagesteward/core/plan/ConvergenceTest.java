package io.imagesteward.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.policy.CopyRule;
import io.imagesteward.core.policy.ImagePolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some hundred families, each in a different disorder. A failing seed is in the name of the test. */
class ConvergenceTest {

    private static final ImageRef SOURCE = Names.image(1, Names.VIRGINIA);
    /** Copies appear, become available, are shared, are published: no disorder needs more rounds. */
    private static final int ROUNDS = 5;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void puttingAPlanIntoForceAndPlanningAgainEndsWithAnEmptyPlan(long seed) {
        var random = new RandomWorld(seed);
        reconcile(random);

        var plan = plan(random);
        assertThat(plan.acts()).isEmpty();
        assertThat(plan.status()).isEqualTo(Plan.Status.AS_DECLARED);
        assertMembersAreAsDeclared(random);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverBeyondPolicy(long seed) {
        var random = new RandomWorld(seed);
        var before = access(random.world());
        for (int round = 0; round < ROUNDS; round++) {
            for (var act : plan(random).acts()) {
                random.world().apply(act.step());
                access(random.world())
                        .forEach((image, users) -> assertThat(users)
                                .as("%s after %s", image, act.step().describe())
                                .isSubsetOf(union(
                                        before.getOrDefault(image, Set.of()),
                                        random.policy().share().principals())));
            }
            random.world().timePasses();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noRegionEverGetsASecondCopy(long seed) {
        var random = new RandomWorld(seed);
        var before = usable(random.world());
        reconcile(random);

        usable(random.world()).forEach((region, copies) -> {
            var wanted = random.policy().copy().regionIds().contains(region) ? 1L : 0L;
            assertThat(copies).as("copies in %s", region).isEqualTo(Math.max(before.getOrDefault(region, 0L), wanted));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameWorldGivesTheSamePlan(long seed) {
        assertThat(plan(new RandomWorld(seed))).isEqualTo(plan(new RandomWorld(seed)));
    }

    private static void reconcile(RandomWorld random) {
        for (int round = 0; round < ROUNDS; round++) {
            plan(random).acts().stream().map(Decision.Act::step).forEach(random.world()::apply);
            random.world().timePasses();
        }
    }

    private static Plan plan(RandomWorld random) {
        return Planner.plan(random.policy(), SOURCE, random.world().seen(), Names.NOW);
    }

    private static void assertMembersAreAsDeclared(RandomWorld random) {
        ImagePolicy policy = random.policy();
        var regions = policy.copy().regions().stream()
                .map(CopyRule.Destination::region)
                .toList();
        var available = random.world().members().stream()
                .filter(ami -> ami.state() == AmiState.AVAILABLE)
                .filter(ami -> ami.launchPermissions().equals(policy.share().principals()))
                .filter(ami -> ami.snapshots().stream()
                        .allMatch(
                                s -> s.volumePermissions().equals(policy.share().accounts())))
                .map(ami -> ami.ref().region())
                .toList();
        assertThat(available).contains(Names.VIRGINIA).containsAll(regions);
    }

    private static Map<ImageRef, Set<Principal>> access(World world) {
        var access = new HashMap<ImageRef, Set<Principal>>();
        for (Ami member : world.members()) {
            var users = member.snapshots().stream()
                    .map(s -> s.volumePermissions())
                    .reduce(member.launchPermissions(), ConvergenceTest::union);
            access.put(member.ref(), users);
        }
        return access;
    }

    private static Set<Principal> union(Set<Principal> one, Set<Principal> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Map<RegionId, Long> usable(World world) {
        var usable = new HashMap<RegionId, Long>();
        world.members().stream()
                .filter(ami -> !ami.ref().equals(SOURCE))
                .filter(ami -> List.of(AmiState.AVAILABLE, AmiState.PENDING).contains(ami.state()))
                .forEach(ami -> usable.merge(ami.ref().region(), 1L, Long::sum));
        return usable;
    }
}
