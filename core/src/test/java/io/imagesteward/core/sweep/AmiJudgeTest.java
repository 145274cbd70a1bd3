package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;
import org.junit.jupiter.api.Test;

class AmiJudgeTest extends Sweeping {

    @Test
    void twoImagesAsDeclaredAreNothingToFind() {
        see(amiAsDeclared(1), amiAsDeclared(2));

        var judged = judge(sharedAmis());

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.distribute()).isEmpty();
        assertThat(judged.images()).hasSize(2);
    }

    @Test
    void aStrangerAndThePublicAreToldApart() {
        see(amiAsDeclared(1), amiAsDeclared(2).sharedWith(STRANGER, EVERYONE));

        var judged = judge(sharedAmis());

        assertThat(judged.findings())
                .extracting(
                        Finding::kind,
                        f -> f.principal().orElseThrow(),
                        f -> f.remedy().kind())
                .containsExactlyInAnyOrder(
                        tuple(FindingKind.UNEXPECTED_SHARE, STRANGER, Remedy.Kind.DISTRIBUTE),
                        tuple(FindingKind.PUBLIC_IMAGE, EVERYONE, Remedy.Kind.DISTRIBUTE));
        assertThat(judged.distribute()).containsExactly(image(2, VIRGINIA));
    }

    @Test
    void anAuditFindsTheSameAndActsOnNothing() {
        see(amiAsDeclared(1).sharedWith(STRANGER), amiAsDeclared(2).sharedWith(STRANGER));

        var judged = judge(sharedAmis().auditing());

        assertThat(judged.findings())
                .extracting(Finding::kind, f -> f.remedy().kind())
                .containsExactly(
                        tuple(FindingKind.UNEXPECTED_SHARE, Remedy.Kind.NONE),
                        tuple(FindingKind.UNEXPECTED_SHARE, Remedy.Kind.NONE));
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void moreChangesThanThePolicyAllowsAreNotBegunAndEveryFindingSaysSo() {
        see(amiAsDeclared(1).sharedWith(STRANGER), amiAsDeclared(2).sharedWith(STRANGER));

        var judged = judge(sharedAmis().changingAtMost(1, 100));

        assertThat(judged.findings())
                .hasSize(2)
                .allMatch(f -> f.remedy().sentence().contains("2 images of policy golden-linux would change"));
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void snapshotsThatDoNotFollowAndSharesThatAreMissingAreSaidOnceEach() {
        see(amiAsDeclared(1), ami(2).sharedWith(PAYMENTS).volume(PAYMENTS, STRANGER));

        assertThat(judge(sharedAmis()).findings())
                .extracting(Finding::kind, Finding::seen)
                .containsExactly(
                        tuple(FindingKind.SNAPSHOT_PERMISSIONS, "some for 444455556666; none for 222233334444"),
                        tuple(FindingKind.MISSING_SHARE, "not shared"));
    }

    @Test
    void aMissingCopyIsFoundWhereItShouldBeAndNotWhereNobodyCouldLook() {
        observed.add(new Unreached(new Scope(new Place(HUB, SYDNEY), ImageKind.AMI), "down"));
        see(ami(1), ami(2), ami(3).in(IRELAND).copyOf(1, VIRGINIA).takenFrom(1));

        assertThat(judge(policy().copyingTo(IRELAND, SYDNEY)).findings())
                .extracting(Finding::kind, Finding::subject, Finding::where)
                .containsExactly(tuple(
                        FindingKind.MISSING_COPY, new Subject.OfImage(image(2, VIRGINIA)), new Place(HUB, IRELAND)));
    }

    @Test
    void twoSpokesOfOneRegionThatWaitForTheirCopiesAreTwoFindings() {
        var payments = new Place(PAYMENTS.id(), IRELAND);
        var orders = new Place(ORDERS.id(), IRELAND);
        see(ami(1), ami(2).named("other"));

        assertThat(judge(sharedAmis().copyingInto(payments, orders)).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.MISSING_COPY)
                .extracting(Finding::where, f -> f.remedy().kind())
                .containsExactlyInAnyOrder(
                        tuple(payments, Remedy.Kind.DISTRIBUTE), tuple(orders, Remedy.Kind.DISTRIBUTE));
    }

    @Test
    void aCopyThatNoPolicyWantsAnyLongerIsShownAndLeftToAPerson() {
        see(
                amiAsDeclared(1),
                ami(3).in(SYDNEY).copyOf(1, VIRGINIA),
                ami(4).in(IRELAND).copyOf(1, VIRGINIA));

        assertThat(judge(sharedAmis()).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.STRAY_COPY)
                .extracting(Finding::subject, f -> f.remedy().kind())
                .containsExactlyInAnyOrder(
                        tuple(new Subject.OfImage(image(3, SYDNEY)), Remedy.Kind.NONE),
                        tuple(new Subject.OfImage(image(4, IRELAND)), Remedy.Kind.NONE));
    }

    @Test
    void aHeldImageIsLeftAloneUnlessItIsPublic() {
        see(
                amiAsDeclared(1).held("investigation").sharedWith(STRANGER),
                amiAsDeclared(2).held("investigation").sharedWith(EVERYONE));

        var judged = judge(sharedAmis());

        assertThat(judged.findings())
                .extracting(Finding::kind, Finding::subject, f -> f.remedy().kind())
                .containsExactly(
                        tuple(FindingKind.PUBLIC_IMAGE, new Subject.OfImage(image(2, VIRGINIA)), Remedy.Kind.NONE));
        assertThat(judged.distribute()).isEmpty();
    }
}
