package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.DesktopBuilder.ref;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PARAMETER;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesktopDriftTest extends Sweeping {

    private static final Place HOME = new Place(HUB, VIRGINIA);

    @Test
    void twoImagesAsDeclaredAreNothingToFind() {
        see(desktopAsDeclared(1), desktopAsDeclared(2), desktop(3).named("somebody's"));

        var judged = judge(sharedDesktops());

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.distribute()).isEmpty();
        assertThat(judged.images()).extracting(SweptImage::ref).containsExactly(ref(1, VIRGINIA), ref(2, VIRGINIA));
    }

    @Test
    void whoHasTooMuchAndWhoLacksItAreFoundAndPutRight() {
        see(desktop(1).sharedWith(PAYMENTS, ORDERS, STRANGER), desktop(2).sharedWith(PAYMENTS));

        var judged = judge(sharedDesktops());

        assertThat(judged.findings())
                .extracting(
                        Finding::kind,
                        f -> f.principal().orElseThrow(),
                        f -> f.remedy().kind())
                .containsExactlyInAnyOrder(
                        tuple(FindingKind.UNEXPECTED_SHARE, STRANGER, Remedy.Kind.DISTRIBUTE),
                        tuple(FindingKind.MISSING_SHARE, ORDERS, Remedy.Kind.DISTRIBUTE));
        assertThat(judged.distribute()).containsExactly(ref(1, VIRGINIA), ref(2, VIRGINIA));
    }

    @Test
    void eachWhoMayNotHaveALicensedImageIsAFindingOfHisOwn() {
        see(desktop(1).bringingItsLicense(), desktop(2).bringingItsLicense().sharedWith(PAYMENTS));

        var judged = judge(sharedDesktops());

        assertThat(judged.findings())
                .extracting(Finding::kind, Finding::subject, f -> f.principal().orElseThrow())
                .containsExactly(
                        tuple(FindingKind.MISSING_SHARE, new Subject.OfImage(ref(1, VIRGINIA)), PAYMENTS),
                        tuple(FindingKind.MISSING_SHARE, new Subject.OfImage(ref(1, VIRGINIA)), ORDERS),
                        tuple(FindingKind.MISSING_SHARE, new Subject.OfImage(ref(2, VIRGINIA)), ORDERS));
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void anAuditFindsTheSameAndActsOnNothing() {
        see(desktop(1).sharedWith(PAYMENTS, ORDERS, STRANGER), desktop(2).sharedWith(PAYMENTS));

        var judged = judge(sharedDesktops().auditing());

        assertThat(judged.findings())
                .hasSize(2)
                .allMatch(found -> found.remedy().kind() == Remedy.Kind.NONE);
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void moreChangesThanThePolicyAllowsAreNotBegun() {
        see(desktop(1).sharedWith(PAYMENTS), desktop(2).sharedWith(PAYMENTS));

        assertThat(judge(sharedDesktops().changingAtMost(1, 100)).distribute()).isEmpty();
        assertThat(judge(sharedDesktops().changingAtMost(2, 100)).distribute()).hasSize(2);
    }

    @Test
    void whileTheOrganizationCannotBeReadNobodyLosesAnImage() {
        unread = Optional.of("Organizations answers 503");
        see(desktopAsDeclared(1).sharedWith(PAYMENTS, ORDERS, STRANGER), desktopAsDeclared(2));

        var judged = judge(sharedDesktops());

        assertThat(judged.findings()).extracting(Finding::kind).doesNotContain(FindingKind.UNEXPECTED_SHARE);
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void copiesThatAreMissingAreFoundWhereEverythingWasReadAndNowhereElse() {
        observed.add(new Unreached(new Scope(new Place(HUB, SYDNEY), ImageKind.WORKSPACES_IMAGE), "down"));
        see(desktop(1), desktop(2), desktop(3).copyOf(1, IRELAND));

        assertThat(judge(desktops().copyingTo(IRELAND, SYDNEY)).findings())
                .extracting(Finding::kind, Finding::subject, Finding::where)
                .containsExactly(tuple(
                        FindingKind.MISSING_COPY, new Subject.OfImage(ref(2, VIRGINIA)), new Place(HUB, IRELAND)));
    }

    @Test
    void aCopyIsListedWithItsSourceAndIsNoSourceItself() {
        see(desktop(1), desktop(3).copyOf(1, IRELAND), desktop(4).copyOf(9, IRELAND));

        var judged = judge(desktops().copyingTo(IRELAND));

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.images())
                .extracting(SweptImage::ref, SweptImage::source)
                .containsExactly(
                        tuple(ref(1, VIRGINIA), ref(1, VIRGINIA)),
                        tuple(ref(3, IRELAND), ref(1, VIRGINIA)),
                        tuple(ref(4, IRELAND), ref(4, IRELAND)));
    }

    @Test
    void copiesThatNoPolicyWantsAnyLongerAreLeftToAPerson() {
        see(desktop(1), desktop(2), desktop(3).copyOf(1, IRELAND), desktop(4).copyOf(2, SYDNEY));

        assertThat(judge(desktops().copyingTo(IRELAND)).findings())
                .filteredOn(found -> found.kind() == FindingKind.STRAY_COPY)
                .extracting(Finding::subject, f -> f.remedy().kind())
                .containsExactly(tuple(new Subject.OfImage(ref(4, SYDNEY)), Remedy.Kind.NONE));
    }

    @Test
    void theNewerOfTwoImagesIsTheOneToPublish() {
        see(desktop(1).daysOld(2), desktop(2).daysOld(1));
        publish(1);

        assertThat(judge(desktops().publishing()).distribute()).containsExactly(ref(2, VIRGINIA));
    }

    @Test
    void imagesThatTellNoDateDoNotTakeTurns() {
        see(desktop(1).ofUnknownAge(), desktop(2).ofUnknownAge());
        publish(1);
        assertThat(judge(desktops().publishing()).distribute()).containsExactly(ref(2, VIRGINIA));

        publish(2);
        assertThat(judge(desktops().publishing()).distribute()).isEmpty();
    }

    @Test
    void anImageThatTellsNoDateTakesNothingFromOneThatDoes() {
        see(desktop(1).daysOld(1), desktop(2).ofUnknownAge());
        publish(1);

        assertThat(judge(desktops().publishing()).distribute()).isEmpty();
    }

    @Test
    void anImageWithoutADateIsAsYoungAsTheSweep() {
        see(desktop(1).daysOld(3), desktop(2).ofUnknownAge());

        assertThat(judge(desktops()).images())
                .extracting(SweptImage::created)
                .containsExactly(NOW.minus(Duration.ofDays(3)), NOW);
    }

    private void publish(int number) {
        observed.add(new Sighting.OfPointer(
                HOME, PARAMETER, ref(number, VIRGINIA).id().value()));
    }
}
