package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void whereNoPolicySpeaksOfTrustNobodyLooks() {
        assertThat(in(ImageKind.AMI, policy("one"), policy("two"))).isEmpty();
    }

    @Test
    void aPolicyOnOneKindOfImageSaysNothingOfTheOther() {
        var desktops = policy("desktops").ofWorkspaces().trusting(Mode.ENFORCE, PAYMENTS);

        assertThat(in(ImageKind.AMI, desktops, policy("images"))).isEmpty();
        assertThat(in(ImageKind.WORKSPACES_IMAGE, desktops, policy("images"))).isPresent();
    }

    @Test
    void anOwnerIsTrustedWhomAnyPolicyNames() {
        var both = in(
                        ImageKind.AMI,
                        policy("one").trusting(Mode.ENFORCE, PAYMENTS),
                        policy("two").trusting(Mode.ENFORCE, ORDERS),
                        policy("three"))
                .orElseThrow();

        assertThat(both.trusts(PAYMENTS.id())).isTrue();
        assertThat(both.trusts(ORDERS.id())).isTrue();
        assertThat(both.trusts(STRANGER.id())).isFalse();
    }

    @Test
    void theHubIsTrustedThoughNobodyNamesIt() {
        assertThat(in(ImageKind.AMI, policy().trusting(Mode.ENFORCE))
                        .orElseThrow()
                        .trusts(HUB))
                .isTrue();
    }

    @Test
    void sharesAreGivenUpWhenAllThatSpeakOfTrustSaySo() {
        assertThat(in(
                                ImageKind.AMI,
                                policy("one").trusting(Mode.ENFORCE, PAYMENTS),
                                policy("two").trusting(Mode.ENFORCE, ORDERS),
                                policy("silent"))
                        .map(Confidence::mode))
                .contains(Mode.ENFORCE);
    }

    @Test
    void onePolicyThatOnlyLooksKeepsTheSharesOfAll() {
        assertThat(in(
                                ImageKind.AMI,
                                policy("one").trusting(Mode.ENFORCE, PAYMENTS),
                                policy("two").trusting(Mode.AUDIT, ORDERS))
                        .map(Confidence::mode))
                .contains(Mode.AUDIT);
    }

    private static Optional<Confidence> in(ImageKind kind, PolicyBuilder... policies) {
        var book = new PolicyBook(
                Stream.of(policies).map(policy -> policy.deployedAs("1")).toList());
        return Confidence.in(book, kind, HUB);
    }
}
