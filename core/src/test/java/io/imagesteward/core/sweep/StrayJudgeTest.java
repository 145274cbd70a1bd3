package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.amiId;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.DesktopBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrayJudgeTest {

    private static final PolicyBuilder LINUX = policy().sharingWith(PAYMENTS, ORDERS);
    private static final PolicyBuilder DESKTOPS =
            policy("desktops").ofWorkspaces().selecting("golden-windows-*");

    private final Observed observed = new Observed();

    @Test
    void publicImagesThatNoPolicyIsAboutAreLeftToAPerson() {
        see(
                ami(1).named("experiment").sharedWith(EVERYONE),
                ami(2).named("trial").in(IRELAND).sharedWith(EVERYONE),
                ami(3).named("private").sharedWith(STRANGER));

        assertThat(judge().findings())
                .extracting(Finding::kind, Finding::subject, f -> f.remedy().kind())
                .containsExactly(
                        tuple(FindingKind.PUBLIC_IMAGE, of(image(1, VIRGINIA)), Remedy.Kind.NONE),
                        tuple(FindingKind.PUBLIC_IMAGE, of(image(2, IRELAND)), Remedy.Kind.NONE));
    }

    @Test
    void imagesOfAPolicyAreJudgedElsewhereAndListedThere() {
        see(ami(1).sharedWith(EVERYONE), ami(2).named("trial"));

        var judged = judge();

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.images()).extracting(SweptImage::name).containsExactly("trial");
    }

    @Test
    void imagesOfSpokesAndDeregisteredOnesAreNobodysBusiness() {
        var abroad =
                ami(1).named("theirs").tagged(StewardTags.POLICY, "nonsense").seen();
        observed.add(new Sighting.OfAmi(new Ami(
                new ImageRef(PAYMENTS.id(), VIRGINIA, amiId(1)),
                abroad.name(),
                abroad.state(),
                "",
                abroad.created(),
                abroad.tags(),
                abroad.source(),
                abroad.launchPermissions(),
                abroad.snapshots(),
                abroad.life())));
        see(ami(2).named("gone").in(AmiState.DEREGISTERED).sharedWith(EVERYONE));

        assertThat(judge().findings()).isEmpty();
        assertThat(judge().images()).isEmpty();
    }

    @Test
    void aTagThatNamesNoPolicySaysWhichOneWasMeant() {
        see(ami(1).tagged(StewardTags.POLICY, "golden-linnux"), ami(2).tagged(StewardTags.POLICY, "golden-linux"));

        assertThat(judge().findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.UNKNOWN_POLICY);
            assertThat(found.subject()).isEqualTo(of(image(1, VIRGINIA)));
            assertThat(found.seen()).contains("'golden-linnux'", "did you mean 'golden-linux'?");
        });
    }

    @Test
    void aTagThatNamesAPolicyOfTheOtherKindLeadsNowhereEither() {
        see(ami(1).tagged(StewardTags.POLICY, "desktops"));
        see(desktop(2).tagged(StewardTags.POLICY, "golden-linux"), desktop(3));

        assertThat(judge().findings())
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(
                        tuple(FindingKind.UNKNOWN_POLICY, of(image(1, VIRGINIA))),
                        tuple(FindingKind.UNKNOWN_POLICY, of(DesktopBuilder.ref(2, VIRGINIA))));
    }

    @Test
    void anImageThatTwoPoliciesSelectFollowsNeitherAndSaysSo() {
        see(ami(1), ami(2).named("other"));

        assertThat(judge(LINUX, policy("also").selecting("*-linux-*")).findings())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.seen()).contains("also", "golden-linux", "narrow their selectors"));
    }

    @Test
    void strangersSharesAndQuotasThatRunShortAreAmongTheFindings() {
        var lent = new Sighting.Lent(
                new ImageRef(STRANGER.id(), VIRGINIA, amiId(9)), "golden", new Place(PAYMENTS.id(), VIRGINIA));
        see(lent);
        see(desktop(1), desktop(2));

        var judged = judge(LINUX.trusting(Mode.ENFORCE), DESKTOPS.allowingDesktops(2));

        assertThat(judged.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.UNTRUSTED_SHARE, FindingKind.NEAR_QUOTA);
        assertThat(judged.leave()).containsExactly(lent);
        assertThat(judged.distribute()).isEmpty();
        assertThat(judged.retire()).isFalse();
    }

    @Test
    void whatIsPublicAndMisledIsTwoFindings() {
        see(ami(1).tagged(StewardTags.POLICY, "nonsense").sharedWith(EVERYONE));

        assertThat(judge().findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.PUBLIC_IMAGE, FindingKind.UNKNOWN_POLICY);
    }

    private static Subject of(ImageRef image) {
        return new Subject.OfImage(image);
    }

    private void see(Sighting... sightings) {
        List.of(sightings).forEach(observed::add);
    }

    private void see(AmiBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfAmi(image.seen())));
    }

    private void see(DesktopBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfDesktop(image.seen())));
    }

    private Judged judge() {
        return judge(LINUX, DESKTOPS);
    }

    private Judged judge(PolicyBuilder... policies) {
        var book = new PolicyBook(
                Stream.of(policies).map(policy -> policy.deployedAs("1")).toList());
        return new StrayJudge(book, observed, new AmiJudge.Judging(HUB, NOW, source -> false)).judge();
    }
}
