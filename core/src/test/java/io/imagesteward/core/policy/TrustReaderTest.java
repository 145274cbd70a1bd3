package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom a policy trusts, and what an author reads who said it wrongly. */
class TrustReaderTest {

    private static final String OWNERS = "\"owners\": [\"111122223333\", \"222233334444\"]";
    private static final AccountId FIRST = new AccountId("111122223333");
    private static final AccountId SECOND = new AccountId("222233334444");

    @Test
    void withoutTheSectionNobodyIsLookedAt() {
        assertThat(PolicyDocument.small().accepted().trust()).isEmpty();
    }

    @Test
    void whoDoesNotSayMoreGetsReportsOnly() {
        assertThat(trust("{%s}".formatted(OWNERS))).hasValueSatisfying(trust -> {
            assertThat(trust.owners()).containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(trust.mode()).isEqualTo(Mode.AUDIT);
        });
    }

    @Test
    void sharesAreGivenUpOnlyWhereThePolicySaysSo() {
        assertThat(trust("{%s, \"mode\": \"enforce\"}".formatted(OWNERS)).map(Trust::mode))
                .contains(Mode.ENFORCE);
    }

    @Test
    void noOwnersAtAllMeansTheHubAlone() {
        assertThat(trust("{\"owners\": []}").map(Trust::owners).orElseThrow()).isEmpty();
    }

    @Test
    void whoeverForgetsTheOwnersIsAskedForThemAndToldHowToSayNone() {
        assertThat(PolicyDocument.small().with("trust", "{}").sentences())
                .containsExactly(
                        "trust: found no owners; expected the accounts whose shares are welcome, or [] for the hub's"
                                + " alone");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        var trust = "{\"owners\": [\"all\", \"111122223333\", 222233334444], \"mode\": \"strict\", \"until\": \"P1D\"}";

        assertThat(PolicyDocument.small().with("trust", trust).sentences())
                .hasSize(4)
                .anyMatch(said -> said.startsWith("trust.owners[0]: found 'all'; expected an AWS account id"))
                .contains(
                        "trust.owners[2]: found the number 222233334444; expected text; put it in quotes",
                        "trust.mode: found 'strict'; expected audit or enforce",
                        "trust.until: found the unknown key 'until'; expected one of mode, owners");
    }

    private static Optional<Trust> trust(String json) {
        return PolicyDocument.small().with("trust", json).accepted().trust();
    }
}
