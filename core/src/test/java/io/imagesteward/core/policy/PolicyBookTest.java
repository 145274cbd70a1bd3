package io.imagesteward.core.policy;

import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.policy.PolicyBook.Selection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static final VersionedPolicy LINUX =
            policy("golden-linux").selecting("golden-linux-*").deployedAs("a1");
    private static final VersionedPolicy WINDOWS =
            policy("golden-windows").selecting("golden-windows-*").deployedAs("b2");
    private static final VersionedPolicy RELEASED =
            policy("released").selectingTags(Map.of("Stage", "released")).deployedAs("c3");
    private static final PolicyBook BOOK = new PolicyBook(List.of(WINDOWS, RELEASED, LINUX));

    @Test
    void theOnlyPolicyThatSelectsAnImageIsItsOwn() {
        assertThat(BOOK.select(ImageKind.AMI, "golden-linux-7", Map.of())).isEqualTo(new Selection.One(LINUX));
        assertThat(BOOK.select(ImageKind.AMI, "anything", Map.of("Stage", "released")))
                .isEqualTo(new Selection.One(RELEASED));
    }

    @Test
    void anImageThatNothingSelectsHasNone() {
        assertThat(BOOK.select(ImageKind.AMI, "scratch-7", Map.of())).isEqualTo(new Selection.None());
    }

    @Test
    void aTagWinsOverEverySelector() {
        assertThat(BOOK.select(
                        ImageKind.AMI,
                        "golden-linux-7",
                        Map.of(StewardTags.POLICY, "golden-windows", "Stage", "released")))
                .isEqualTo(new Selection.One(WINDOWS));
    }

    @Test
    void aTagThatNamesNoPolicyFallsBackToNoSelectorAndSaysWhatWasMeant() {
        var selection = BOOK.select(ImageKind.AMI, "golden-linux-7", Map.of(StewardTags.POLICY, "golden-linus"));

        assertThat(selection)
                .isInstanceOfSatisfying(
                        Selection.Unknown.class,
                        unknown -> assertThat(unknown.sentence())
                                .isEqualTo("no policy is called 'golden-linus'; did you mean 'golden-linux'?"
                                        + " Policies in force: golden-linux, golden-windows, released"));
    }

    @Test
    void aTagThatResemblesNothingGetsTheListOnly() {
        assertThat(BOOK.unknown("quarterly-report").sentence())
                .isEqualTo("no policy is called 'quarterly-report'."
                        + " Policies in force: golden-linux, golden-windows, released");
    }

    @Test
    void twoPoliciesThatSelectOneImageAreBothNamedAndNeitherIsTaken() {
        var selection = BOOK.select(ImageKind.AMI, "golden-linux-7", Map.of("Stage", "released"));

        assertThat(selection).isInstanceOfSatisfying(Selection.Several.class, several -> {
            assertThat(several.names()).containsExactly(new PolicyName("golden-linux"), new PolicyName("released"));
            assertThat(several.sentence()).contains("[golden-linux, released]", StewardTags.POLICY);
        });
    }

    @Test
    void aPolicyIsFoundByName() {
        assertThat(BOOK.named("golden-linux")).contains(LINUX);
        assertThat(BOOK.named("golden-macos")).isEmpty();
    }
}
