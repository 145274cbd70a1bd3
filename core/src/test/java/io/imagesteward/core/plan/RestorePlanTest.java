package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.ORGANIZATION;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.plan.RestorePlan.Need;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A shared source and a shared copy, and the way back from each stage of their retirement. */
class RestorePlanTest {

    private static final RetirementRecord RECORD = recorded(
            ami(1).sharedWith(PAYMENTS, ORGANIZATION).volume(PAYMENTS).volume(),
            ami(2).copyOf(1, VIRGINIA).in(IRELAND).sharedWith(PAYMENTS));

    @Test
    void whatIsAsRecordedNeedsNothing() {
        assertThat(restore(
                        ami(1).sharedWith(ORGANIZATION, PAYMENTS)
                                .volume(PAYMENTS)
                                .volume(),
                        ami(2).in(IRELAND).sharedWith(PAYMENTS)))
                .containsExactly(new Need.AsRecorded(image(1, VIRGINIA)), new Need.AsRecorded(image(2, IRELAND)));
    }

    @Test
    void whatIsDisabledIsEnabledAndSharedAgain() {
        assertThat(restore(
                        ami(1).volume().volume().in(AmiState.DISABLED),
                        ami(2).in(IRELAND).in(AmiState.DISABLED)))
                .containsExactly(back(1, true, true), backInIreland(true, true));
    }

    @Test
    void whatOnlyLostOneOfItsUsersIsSharedAgain() {
        assertThat(restore(
                        ami(1).sharedWith(PAYMENTS).volume(PAYMENTS).volume(),
                        ami(2).in(IRELAND).sharedWith(PAYMENTS)))
                .containsExactly(back(1, false, true), new Need.AsRecorded(image(2, IRELAND)));
    }

    @Test
    void theDataBehindAnImageIsGivenBackToo() {
        assertThat(restore(
                        ami(1).sharedWith(ORGANIZATION, PAYMENTS).volume(ORDERS).volume(),
                        ami(2).in(IRELAND).sharedWith(PAYMENTS)))
                .containsExactly(back(1, false, true), new Need.AsRecorded(image(2, IRELAND)));
    }

    @Test
    void accessToOneSnapshotIsNoAccessToAnother() {
        var record = recorded(ami(1).volume().volume(PAYMENTS));

        assertThat(RestorePlan.of(
                        record, Shelf.of(ami(1).volume(PAYMENTS).volume()).stock(), RecycleBin.EMPTY))
                .containsExactly(back(1, false, true));
    }

    @Test
    void aSnapshotThatIsNotSeenGivesNobodyAccess() {
        assertThat(restore(
                                ami(1).sharedWith(ORGANIZATION, PAYMENTS),
                                ami(2).in(IRELAND).sharedWith(PAYMENTS))
                        .getFirst())
                .isEqualTo(back(1, false, true));
    }

    @Test
    void nothingIsTakenFromAnybodyWhoGotAccessMeanwhile() {
        assertThat(restore(
                        ami(1).sharedWith(ORGANIZATION, PAYMENTS, STRANGER)
                                .volume(PAYMENTS, STRANGER)
                                .volume(ORDERS),
                        ami(2).in(IRELAND).sharedWith(PAYMENTS)))
                .allMatch(Need.AsRecorded.class::isInstance);
    }

    @Test
    void thePublicIsRecordedAndNeverGivenBack() {
        var open = recorded(
                ami(1).sharedWith(EVERYONE).volume(EVERYONE),
                ami(2).copyOf(1, VIRGINIA).in(IRELAND).volume(EVERYONE));

        assertThat(open.members().getFirst())
                .isInstanceOfSatisfying(
                        RetirementRecord.AmiMember.class,
                        had -> assertThat(had.launchPermissions()).containsExactly(EVERYONE));
        assertThat(RestorePlan.of(
                        open,
                        Shelf.of(ami(1).volume(), ami(2).in(IRELAND).volume().in(AmiState.DISABLED))
                                .stock(),
                        RecycleBin.EMPTY))
                .containsExactly(new Need.AsRecorded(image(1, VIRGINIA)), backInIreland(true, false));
        assertThat(RestorePlan.lost(Set.of(EVERYONE, PAYMENTS, ORDERS), Set.of(ORDERS)))
                .containsExactly(PAYMENTS);
    }

    @Test
    void whatIsInTheRecycleBinComesOutOfItSnapshotsFirst() {
        var bin = new RecycleBin(Set.of(image(1, VIRGINIA)), Set.of(snapshot(11, VIRGINIA), snapshot(77, VIRGINIA)));

        assertThat(RestorePlan.of(RECORD, Shelf.of().stock(), bin))
                .containsExactly(
                        new Need.Back(image(1, VIRGINIA), true, List.of(snapshot(11, VIRGINIA)), true, true),
                        new Need.Lost(
                                image(2, IRELAND),
                                "it is deregistered, and no Recycle Bin rule kept it. Its id will not come back"));
    }

    @Test
    void whatWasSharedWithNobodyOrOnlyWithThePublicComesOutOfTheBinUnshared() {
        var record = recorded(
                ami(1).sharedWith(EVERYONE).volume(EVERYONE),
                ami(2).copyOf(1, VIRGINIA).in(IRELAND).volume(PAYMENTS));
        var bin = new RecycleBin(Set.of(image(1, VIRGINIA), image(2, IRELAND)), Set.of());

        assertThat(RestorePlan.of(record, Shelf.of().stock(), bin))
                .containsExactly(
                        new Need.Back(image(1, VIRGINIA), true, List.of(), true, false),
                        new Need.Back(image(2, IRELAND), true, List.of(), true, true));
    }

    @Test
    void aCopyThatIsLostDoesNotKeepTheSourceFromComingBack() {
        assertThat(restore(ami(1).in(AmiState.DISABLED)))
                .satisfiesExactly(
                        source -> assertThat(source).isEqualTo(back(1, true, true)),
                        copy -> assertThat(copy).isInstanceOf(Need.Lost.class));
    }

    @Test
    void anImageThatEc2ShowsAsDeregisteredIsGone() {
        assertThat(restore(ami(1).in(AmiState.DEREGISTERED), ami(2).in(IRELAND).sharedWith(PAYMENTS)))
                .satisfiesExactly(
                        source -> assertThat(source).isInstanceOf(Need.Lost.class),
                        copy -> assertThat(copy).isEqualTo(new Need.AsRecorded(image(2, IRELAND))));
    }

    @Test
    void anImageThatWasDisabledBeforeStaysSoAndGetsBackItsVolumePermissions() {
        var record = recorded(ami(1).in(AmiState.DISABLED).volume(PAYMENTS));

        assertThat(RestorePlan.of(
                        record, Shelf.of(ami(1).in(AmiState.DISABLED).volume()).stock(), RecycleBin.EMPTY))
                .containsExactly(back(1, false, true));
        assertThat(RestorePlan.of(
                        record,
                        Shelf.of(ami(1).in(AmiState.DISABLED).volume(PAYMENTS)).stock(),
                        RecycleBin.EMPTY))
                .containsExactly(new Need.AsRecorded(image(1, VIRGINIA)));
        assertThat(RestorePlan.of(record, Shelf.of().stock(), new RecycleBin(Set.of(image(1, VIRGINIA)), Set.of())))
                .containsExactly(new Need.Back(image(1, VIRGINIA), true, List.of(), false, true));
    }

    @Test
    void whatNeverWasUsableIsNotMissed() {
        var record = recorded(
                ami(1),
                ami(2).copyOf(1, VIRGINIA).in(IRELAND).in(AmiState.FAILED),
                ami(3).copyOf(1, VIRGINIA).in(IRELAND).in(AmiState.UNUSABLE));

        assertThat(RestorePlan.of(record, Shelf.of(ami(1)).stock(), RecycleBin.EMPTY))
                .containsExactly(new Need.AsRecorded(image(1, VIRGINIA)));
    }

    private static RetirementRecord recorded(AmiBuilder... family) {
        return Shelf.of(family).recordedBy("retire-1");
    }

    private static List<Need> restore(AmiBuilder... seen) {
        return RestorePlan.of(RECORD, Shelf.of(seen).stock(), RecycleBin.EMPTY);
    }

    private static Need back(int number, boolean enable, boolean share) {
        return new Need.Back(image(number, VIRGINIA), false, List.of(), enable, share);
    }

    private static Need backInIreland(boolean enable, boolean share) {
        return new Need.Back(image(2, IRELAND), false, List.of(), enable, share);
    }
}
