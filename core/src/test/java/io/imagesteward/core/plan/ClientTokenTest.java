package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.GOLDEN_KEY;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.given.PolicyBuilder;
import org.junit.jupiter.api.Test;

class ClientTokenTest {

    private static final PolicyBuilder TO_IRELAND = policy().copyingTo(IRELAND);

    @Test
    void theSameIntentHasTheSameToken() {
        assertThat(token(Family.of(ami(1)), TO_IRELAND))
                .isEqualTo(token(Family.of(ami(1)), policy().copyingTo(SYDNEY, IRELAND)));
    }

    @Test
    void everyAttemptHasATokenOfItsOwnBecauseEc2AnswersAFailedCopyUnderTheOldOne() {
        var first = Family.of(ami(1));
        var second = Family.of(ami(1)).with(ami(2).in(IRELAND).failedBecause("no key"));
        var third = Family.of(ami(1))
                .with(
                        ami(2).in(IRELAND).failedBecause("no key"),
                        ami(3).in(IRELAND).failedBecause("no key"));

        assertThat(new String[] {token(first, TO_IRELAND), token(second, TO_IRELAND), token(third, TO_IRELAND)})
                .doesNotHaveDuplicates();
    }

    @Test
    void aFailureInOneRegionDoesNotChangeTheTokenOfAnother() {
        var failedInSydney = Family.of(ami(1)).with(ami(2).in(SYDNEY).failedBecause("no key"));

        assertThat(token(failedInSydney, TO_IRELAND)).isEqualTo(token(Family.of(ami(1)), TO_IRELAND));
    }

    @Test
    void anotherImageRegionOrKeyIsAnotherIntent() {
        var family = Family.of(ami(1));

        assertThat(new String[] {
                    token(family, TO_IRELAND),
                    token(Family.of(ami(2)), TO_IRELAND),
                    token(family, policy().copyingTo(SYDNEY)),
                    token(family, policy().copyingTo(IRELAND, GOLDEN_KEY))
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void aTokenIsPrintableAndNoLongerThanEc2Takes() {
        assertThat(token(Family.of(ami(1)), TO_IRELAND)).matches("[a-z0-9-]+").hasSizeLessThanOrEqualTo(64);
    }

    /** The token for Ireland, or for the only Region there is. */
    private static String token(Family family, PolicyBuilder policy) {
        var copies = PlanAssertions.copies(family.under(policy));
        return copies.stream()
                .filter(copy -> copy.region().equals(IRELAND) || copies.size() == 1)
                .findFirst()
                .orElseThrow()
                .clientToken();
    }
}
