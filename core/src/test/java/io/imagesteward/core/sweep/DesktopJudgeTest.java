package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.DesktopBuilder.ref;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.DesktopBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesktopJudgeTest {

    private final Observed observed = new Observed();
    private final PolicyBuilder old = policy("golden-windows")
            .selecting("golden-windows-*")
            .ofWorkspaces()
            .retiring(rule().keepingLatest(1).after(90).said());

    @Test
    void whatIsDueIsFoundAndAReviewBeginsIt() {
        see(desktop(1).daysOld(400), desktop(2).daysOld(300), desktop(3).daysOld(100));

        var judged = judge(old);

        assertThat(judged.findings())
                .extracting(Finding::kind, Finding::subject, f -> f.remedy().kind())
                .containsExactly(
                        tuple(FindingKind.DUE_TO_RETIRE, new Subject.OfImage(ref(2, VIRGINIA)), Remedy.Kind.RETIRE),
                        tuple(FindingKind.DUE_TO_RETIRE, new Subject.OfImage(ref(1, VIRGINIA)), Remedy.Kind.RETIRE));
        assertThat(judged.retire()).isTrue();
    }

    @Test
    void anAuditBeginsNoRetirement() {
        see(desktop(1).daysOld(400), desktop(2).daysOld(300), desktop(3).daysOld(100));

        var judged = judge(old.auditing());

        assertThat(judged.retire()).isFalse();
        assertThat(judged.findings()).noneMatch(f -> f.remedy().kind() == Remedy.Kind.RETIRE);
    }

    @Test
    void whatIsHeldPublishedOrOfUnknownAgeIsNotDue() {
        observed.add(new Sighting.OfPointer(
                new Place(HUB, VIRGINIA), "/images/other", ref(2, VIRGINIA).id().value()));
        see(
                desktop(1).daysOld(400).tagged(StewardTags.HOLD, "audit"),
                desktop(2).daysOld(300),
                desktop(3).ofUnknownAge(),
                desktop(4).daysOld(91));

        assertThat(judge(old).findings()).isEmpty();
    }

    @Test
    void nothingIsDueWhereARegionWasNotRead() {
        observed.add(new Unreached(new Scope(new Place(HUB, IRELAND), ImageKind.WORKSPACES_IMAGE), "down"));
        see(desktop(1).daysOld(400), desktop(2).daysOld(300), desktop(3).daysOld(100));

        assertThat(judge(old).findings()).isEmpty();
    }

    @Test
    void aCopyRetiresWhenItsSourceDoes() {
        see(desktop(1).daysOld(40), desktop(2).copyOf(1, IRELAND).daysOld(30));

        assertThat(judge(old).images())
                .extracting(SweptImage::source, image -> image.retires().orElseThrow())
                .containsOnly(tuple(ref(1, VIRGINIA), NOW.plus(Duration.ofDays(50))))
                .hasSize(2);
    }

    @Test
    void aStrangerAndAMissingShareAreToldApart() {
        see(desktop(1).sharedWith(PAYMENTS, STRANGER), desktop(2));

        assertThat(judge(policy("golden-windows").selecting("golden-windows-*").ofWorkspaces())
                        .findings())
                .extracting(Finding::kind, f -> f.principal().orElseThrow())
                .containsExactly(
                        tuple(FindingKind.UNEXPECTED_SHARE, STRANGER), tuple(FindingKind.MISSING_SHARE, PAYMENTS));
    }

    private void see(DesktopBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfDesktop(image.seen())));
    }

    /** Payments is to have every image, where the test looks at shares at all. */
    private Judged judge(PolicyBuilder declared) {
        var versioned = declared.deployedAs("1");
        Set<Principal.Account> meant = versioned.policy().retire().isPresent() ? Set.of() : Set.of(PAYMENTS);
        return new DesktopJudge(
                        versioned.policy(),
                        new PolicyBook(List.of(versioned)),
                        observed,
                        new AmiJudge.Judging(HUB, NOW, source -> false),
                        image -> new Audience(meant, Optional.empty(), Set.of(), Set.of()))
                .judge();
    }
}
