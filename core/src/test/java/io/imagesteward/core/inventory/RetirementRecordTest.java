package io.imagesteward.core.inventory;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORGANIZATION;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetirementRecordTest {

    private static final RetirementRecord RECORD = Shelf.of(
                    ami(1).tagged("Stage", "old")
                            .sharedWith(ORGANIZATION, EVERYONE)
                            .volume(PAYMENTS)
                            .volume(),
                    ami(2).copyOf(1, VIRGINIA).in(IRELAND).failedBecause("no space"),
                    ami(3).copyOf(1, VIRGINIA).in(SYDNEY).sharedWith(PAYMENTS).volume(EVERYONE),
                    ami(4).copyOf(9, VIRGINIA).in(SYDNEY),
                    ami(5).copyOf(1, VIRGINIA).in(AmiState.DEREGISTERED))
            .recordedBy("retire-1");

    @Test
    void theSourceIsWrittenDownToTheLastPermissionAndTag() {
        assertThat(RECORD.members().getFirst())
                .isEqualTo(new RetirementRecord.AmiMember(
                        image(1, VIRGINIA),
                        "golden-linux-1",
                        AmiState.AVAILABLE,
                        Map.of("Stage", "old"),
                        Set.of(EVERYONE, ORGANIZATION),
                        List.of(
                                new RetirementRecord.Volume(snapshot(11, VIRGINIA), Set.of(PAYMENTS)),
                                new RetirementRecord.Volume(snapshot(12, VIRGINIA), Set.of()))));
        assertThat(RECORD.source()).isEqualTo(image(1, VIRGINIA));
        assertThat(RECORD.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void theFamilyIsTheSourceAndOurCopiesOfItAndNobodyElses() {
        assertThat(RECORD.members())
                .extracting(RetirementRecord.Member::image)
                .containsExactly(image(1, VIRGINIA), image(2, IRELAND), image(3, SYDNEY));
        assertThat(RECORD.members())
                .extracting(member -> ((RetirementRecord.AmiMember) member).state())
                .containsExactly(AmiState.AVAILABLE, AmiState.FAILED, AmiState.AVAILABLE);
    }

    @Test
    void aMemberIsFoundByItsAccountRegionAndId() {
        assertThat(RECORD.member(image(3, SYDNEY)))
                .get()
                .isInstanceOfSatisfying(
                        RetirementRecord.AmiMember.class,
                        m -> assertThat(m.launchPermissions()).containsExactly(PAYMENTS));
        assertThat(RECORD.member(image(3, IRELAND))).isEmpty();
        assertThat(RECORD.member(image(4, SYDNEY))).isEmpty();
    }

    @Test
    void everySnapshotOfEveryMemberIsNamedAndNoOther() {
        assertThat(RECORD.names(snapshot(12, VIRGINIA))).isTrue();
        assertThat(RECORD.names(snapshot(31, SYDNEY))).isTrue();
        assertThat(RECORD.names(snapshot(31, VIRGINIA))).isFalse();
        assertThat(RECORD.names(snapshot(41, SYDNEY))).isFalse();
    }

    @Test
    void aFamilyKnowsItsRegionsAndWhetherAnyOfItIsOnItsWayOut() {
        var shelf = List.<Image>of(
                ami(1).seen(),
                ami(2).copyOf(1, VIRGINIA).in(IRELAND).retiring().held("x").seen());
        var family = ImageFamily.of(shelf.getFirst(), shelf);

        assertThat(family.regions()).containsExactlyInAnyOrder(VIRGINIA, IRELAND);
        assertThat(family.retiring()).isTrue();
        assertThat(family.hold()).contains("x");
        assertThat(ImageFamily.of(shelf.getFirst(), shelf.subList(0, 1)).retiring())
                .isFalse();
        assertThat(ImageFamily.of(shelf.getFirst(), shelf.subList(0, 1)).hold()).isEmpty();
    }
}
