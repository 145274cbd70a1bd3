package io.imagesteward.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Standing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some hundred shelves, each in a different disorder: whatever speaks for an image keeps it. */
class RetirementPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyOurs(long seed) {
        for (var going : new RandomShelf(seed).review().retirements()) {
            if (going.reason().code() == Reason.Code.LEFTOVER) {
                continue;
            }
            assertThat(RandomShelf.amis(going.family())).allSatisfy(member -> {
                assertThat(member.hold()).isEmpty();
                assertThat(member.tags()).doesNotContainEntry("Keep", "yes");
                assertThat(member.life().protection()).isEmpty();
                assertThat(member.life().custodian()).isEmpty();
                assertThat(member.state()).isNotIn(AmiState.PENDING, AmiState.UNUSABLE);
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsPublishedYoungLaunchedOrAnAncestorNeverGoes(long seed) {
        var shelf = new RandomShelf(seed);
        var named = new HashSet<String>();
        shelf.stock().pointers().forEach(pointer -> named.add(pointer.value()));
        for (var going : shelf.review().retirements()) {
            if (going.reason().code() == Reason.Code.LEFTOVER) {
                continue;
            }
            var family = going.family();
            assertThat(RandomShelf.amis(family))
                    .allSatisfy(
                            m -> assertThat(named).doesNotContain(m.ref().id().value()))
                    .allSatisfy(m -> assertThat(shelf.livesOnIn(family, m)).isFalse())
                    .allSatisfy(m -> assertThat(shelf.lastUse(m)).isBeforeOrEqualTo(shelf.unusedSince()));
            assertThat(family.source().made().orElseThrow()).isBeforeOrEqualTo(shelf.madeBefore());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asManyUsableImagesOfEachRegionStayAsTheRuleSays(long seed) {
        var shelf = new RandomShelf(seed);
        var review = shelf.review();
        for (var region : Set.of(Names.VIRGINIA, Names.IRELAND)) {
            var usable = review.verdicts().stream()
                    .filter(v -> v.family().source().ref().region().equals(region))
                    .filter(v -> v.reason().code() != Reason.Code.ORPHANED)
                    .filter(v -> v.family().source().standing() == Standing.IN_SERVICE)
                    .filter(v -> !v.family().source().retiring())
                    .toList();
            var fresh = usable.stream()
                    .filter(v -> v.reason().code() != Reason.Code.LEFTOVER)
                    .filter(Verdict.Retire.class::isInstance)
                    .count();
            assertThat(usable.size() - fresh).isGreaterThanOrEqualTo(Math.min(shelf.keepLatest(), usable.size()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changeLimit(long seed) {
        var shelf = new RandomShelf(seed);
        var review = shelf.review();
        var changed = review.retirements().stream()
                        .filter(v -> v.reason().code() != Reason.Code.LEFTOVER)
                        .mapToInt(v -> v.family().members().size())
                        .sum()
                + review.deprecations().size();

        assertThat(changed).isLessThanOrEqualTo(shelf.policy().limits().images());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverDeleteShared(long seed) {
        var shelf = new RandomShelf(seed);
        for (var verdict : shelf.review().retirements()) {
            var family = verdict.family();
            var record = RetirementRecord.of("e", "golden-linux", "1", family, Names.NOW);
            for (Ami member : RandomShelf.amis(family)) {
                if (DeletionGuard.against(member, record, "e").isEmpty()) {
                    assertThat(member.retiring()).isTrue();
                    assertThat(member.launchPermissions()).isEmpty();
                    assertThat(member.snapshots())
                            .allMatch(s -> s.volumePermissions().isEmpty());
                    assertThat(member.hold()).isEmpty();
                    assertThat(member.state()).isNotIn(AmiState.AVAILABLE, AmiState.PENDING, AmiState.UNUSABLE);
                    assertThat(member.life())
                            .isEqualTo(new Life(
                                    member.life().deprecated(),
                                    member.life().lastLaunched(),
                                    Optional.empty(),
                                    Optional.empty()));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameShelfGivesTheSameReview(long seed) {
        assertThat(new RandomShelf(seed).review()).isEqualTo(new RandomShelf(seed).review());
    }
}
